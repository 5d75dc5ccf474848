// Words that each reader fills in differently, by language. Ours.

/** Words with nothing that goes on before or after them. */
function anyOf(...words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(${words.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'iu');
}

/** By the first part of a language tag; the first group is the word. */
export const vagueWords: Readonly<Record<string, RegExp>> = {
  en: /\b(appropriate(?:ly)?|proper(?:ly)?|as needed|if needed|as necessary|as required|where possible|if possible|regular(?:ly)?|timely|effective(?:ly)?|efficient(?:ly)?|proactive(?:ly)?|adequate(?:ly)?|suitabl[ey]|relevant|good|nice(?:ly)?|various|etc|and so on|ASAP|soon|promptly|thoroughly|carefully)\b/i,
  de: anyOf(
    '(?:angemessen|geeignet|ordnungsgemäß|ordentlich|sorgfältig|gründlich|rechtzeitig|zeitnah|zügig|regelmäßig|effizient|effektiv|proaktiv|relevant|passend|entsprechend)(?:e[mnrs]?)?',
    '(?:bei|nach) bedarf|(?:falls|wenn|soweit) (?:nötig|möglich|erforderlich)|gegebenenfalls|ggf|möglichst|baldmöglichst',
    'schnellstmöglich|umgehend|bald|diverse[mnrs]?|usw|etc|und so weiter',
  ),
  fr: anyOf(
    'appropriée?s?|adéquate?s?|pertinente?s?|efficaces?|efficacement|proacti(?:f|ve)s?|correctement|soigneusement',
    'minutieusement|régulièrement|rapidement|bientôt|si (?:besoin|nécessaire|possible)|au besoin|le cas échéant',
    'dès que possible|en temps utile|etc|et ainsi de suite',
  ),
  es: anyOf(
    '(?:adecuad|apropiad|oportun|proactiv)[ao]s?|pertinentes?|eficaz|eficaces|eficientes?|eficazmente|eficientemente',
    'correctamente|debidamente|adecuadamente|cuidadosamente|minuciosamente|regularmente|periódicamente|rápidamente',
    'pronto|cuanto antes|si (?:es necesario|es posible|hace falta|procede)|según proceda|etc|etcétera|y así sucesivamente',
  ),
  ar: anyOf(
    '(?:ال)?مناسبة?|(?:ال)?ملائمة?|(?:ال)?جيدة?|جيدًا|عند (?:الحاجة|اللزوم|الضرورة)|إذا لزم الأمر|إن أمكن|قدر الإمكان',
    'بانتظام|بشكل دوري|بفعالية|بكفاءة|بعناية|بسرعة|قريبًا|في أقرب وقت|إلخ|وما إلى ذلك',
  ),
};
