// On the page at an old address: goes on to the new one, with the section (`#`) and the version of a print (`?r=`) that the
// address carried. Loads first and alone, so that nothing is painted before.

const to = document.currentScript?.dataset['to'];
if (to !== undefined) {
  const address = new URL(to, location.href);
  address.search = location.search;
  // A section that the redirect names is meant for everyone who comes.
  if (address.hash === '') address.hash = location.hash;
  location.replace(address.href);
}
