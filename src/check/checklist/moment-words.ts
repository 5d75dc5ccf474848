// How moments begin, by language: ours, from headings of real checklists.

/** What is known of a language's moments. */
export interface MomentWords {
  readonly pattern: RegExp;
  /** Some of the words, for a hint. */
  readonly examples: string;
}

/** Words of which one stands first, and after which none goes on. */
function first(...words: readonly string[]): RegExp {
  return new RegExp(`^(?:${words.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'iu');
}

/** By the first part of a language tag. */
export const momentWords: Readonly<Record<string, MomentWords>> = {
  en: {
    pattern:
      /^(?:before|after|when|while|whenever|during|on|at|in|every|each|once|as|if|by|until|day|days|week|weeks|month|months|quarter|hour|first|last|next|then|now|today|tonight|tomorrow|morning|noon|afternoon|evening|end|start|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the (?:day|night|morning|week|month|hour|evening|minute|first|last|next|same)|(?:one|two|three|four|five|six|seven|ten|fifteen|twenty|thirty|sixty|ninety|half|an?|\d+) )\b/i,
    examples: 'Before, After, When, On, At, Every',
  },
  de: {
    pattern: first(
      'vor|vorab|vorher|bevor|nach|nachdem|danach|dann|anschließend|wenn|sobald|sooft|während',
      'falls|bei|beim|am|an|auf|im|in|innerhalb|um|ab|bis|zu|zum|zur|unterwegs|gleich',
      'sofort|direkt|kurz|spätestens|jede[mnrs]?|alle|täglich|wöchentlich|monatlich|jährlich|einmal',
      'tage?|wochen?|monate?|quartal|stunden?|erste[mnrs]?|letzte[mnrs]?|nächste[mnrs]?|zuerst|zuletzt',
      'jetzt|heute|morgen|übermorgen|morgens|mittags|nachmittags|abends|nachts|beginn|ende|anfang',
      'montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonntags?|eine?[mnr]?|zwei|drei',
      'vier|fünf|sechs|sieben|zehn|fünfzehn|zwanzig|dreißig|sechzig|neunzig|\\p{Nd}+',
    ),
    examples: 'Vor, Nach, Bei, Wenn, Am, Jede',
  },
  fr: {
    pattern: first(
      'avant|après|pendant|durant|lors|quand|lorsque|dès|depuis|si|en|à|au|aux|chaque',
      "tous les|toutes les|une fois|d[’']ici|jusqu[’'](?:à|au)|ensuite|puis|enfin|maintenant|aujourd[’']hui",
      'demain|jours?|semaines?|mois|trimestre|premi(?:er|ère)s?|derni(?:er|ère)s?|début|fin|matin|midi|soir',
      'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|veille|lendemain|une?|deux|trois|cinq',
      'dix|quinze|vingt|trente|\\p{Nd}+',
      "(?:l[ea]s? |l[’'])(?:jour|matin|midi|après-midi|soir|soirée|nuit|semaine|mois|veille|avant-veille|lendemain|heure|minute|premi(?:er|ère)s?|derni(?:er|ère)s?|mêmes?|prochaine?s?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)",
    ),
    examples: 'Avant, Après, Pendant, Quand, Dès, Chaque',
  },
  es: {
    pattern: first(
      'antes|después|tras|durante|cuando|mientras|si|al|a|en|cada|todos los|todas las|hasta',
      'desde|una vez|nada más|luego|ahora|hoy|mañana|días?|semanas?|mes|meses|trimestre|primer[ao]?',
      'últim[ao]|inicio|final|lunes|martes|miércoles|jueves|viernes|sábado|domingo|un[ao]?|dos|tres',
      'cinco|diez|quince|veinte|treinta|\\p{Nd}+',
      '(?:el|la|los|las) (?:día|mañana|mediodía|tarde|noche|semana|mes|víspera|hora|minuto|primer[ao]?|últim[ao]|mism[ao]|próxim[ao]|siguiente|lunes|martes|miércoles|jueves|viernes|sábado|domingo)s?',
    ),
    examples: 'Antes, Después, Durante, Cuando, Al, Cada',
  },
  ar: {
    pattern: first(
      'قبل|قبيل|بعد|بعدما|عند|عندما|حين|حينما|أثناء|خلال|في|من|لدى|فور|متى|إذا|إن|حتى',
      'كل|كلما|ثم|الآن|اليوم|غدًا|يوم|يومان|أيام|أسبوع|الأسبوع|شهر|الشهر|ربع|ساعة|الساعة',
      'صباح|صباحًا|الصباح|ظهرًا|مساء|مساءً|المساء|ليلة|بداية|نهاية|أول|آخر|الأول|الأحد|الاثنين',
      'الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|\\p{Nd}+',
    ),
    examples: 'قبل، بعد، عند، أثناء، في، كل',
  },
};
