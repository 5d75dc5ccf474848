// Sets the colours the reader has chosen before the page is painted. Loads first and alone, so it stays this small.

try {
  const chosen = localStorage.getItem('rapport:colours');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset['colours'] = chosen;
} catch {
  // Storage is blocked: the system's colours stay.
}
