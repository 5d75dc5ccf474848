// Words that advice and steps begin with, in English: a list of which the lines begin so reads like things to do.

/** Words that name a trait (be, stay, show, maintain) are left out: the check refuses them at an item's start. */
const verbs = new Set(
  `accept acknowledge act adapt add address adjust admit agree align allocate allow analyse analyze announce answer anticipate
apologise apologize appoint approach approve archive arrange arrive ask assess assign assist attach attend avoid back balance
begin block book brief bring build bundle buy call cancel capture carry categorise categorize celebrate change charge chase check
choose clarify clean clear close collaborate collect color colour come commit communicate compare compile complete comply confirm
connect consider consult contact contribute control coordinate copy count cover create cultivate customise customize cut deal
debrief decide declare decline define delegate delete deliver demonstrate describe design determine develop dial direct discuss
display distribute divide document double download draft draw dress drop earn edit educate eliminate email embrace empathise
empathize empower empty encourage end engage enlist enter escalate establish evaluate examine exchange expect explain explore
express extend fetch file fill find finish fix flag focus follow forward foster gather gauge get give go greet group grow guard
guide hand handle have help highlight hold honor honour hunt identify ignore implement improve include inform initiate inspect
install introduce invest invite involve join keep know label land lay lead learn leave lend let lighten limit list listen locate
lock log look make manage map mark match measure meet mention mentor mind minimise minimize monitor move name network nominate
note notify nurture observe obtain offer open order organise organize outline own pack park participate pass pause pay phone pick
place plan point post practice practise praise prepare present press prevent print prioritise prioritize proofread propose protect
provide pull push put quote raise reach read realise recap receive recheck recognise recognize recommend reconcile record reduce
refer reflect refuse register reject relay release remind remove rename repeat replace reply report request research reserve reset
resolve respect respond restock return review revise reward ring route run save say scan schedule search secure seek select send
separate serve set share shift shred sign simplify skip smile solve sort speak spend split spot start state stick stock stop store
strive study submit suggest summarise summarize supply support surprise switch sync take talk tell test thank think tick tidy time
track train transfer travel treat trust turn type understand unplug update upload use value verify view visit volunteer wait walk
warn wash watch welcome wipe work wrap write`.split(/\s+/),
);

/** Openings that only soften or stress an instruction; what follows is the thing to do. */
const softeners =
  /^(?:please|always|kindly|also|then|(?:next|first|finally|lastly)(?=,)|remember to|try to|be sure to|make sure to|don['’]t forget to|you (?:should|must|need to|have to|can)|we (?:should|must|need to|have to)|it is important to|aim to)\b,?\s*(?=\p{L})/iu;
const assured = /^(?:make sure|be sure|ensure|see to it)(?: that)?\s+(?=\p{L})/iu;

/** An instruction without what only softens it: "Please send it" is "Send it", "Make sure it is there" is "Check that it is there". */
export function plainInstruction(text: string): string {
  let rest = text;
  for (let shorter = rest.replace(softeners, ''); shorter !== rest; shorter = rest.replace(softeners, '')) rest = shorter;
  return rest.replace(assured, 'Check that ');
}

/** Whether a text begins with a verb that one does something by. */
export function beginsWithAction(text: string): boolean {
  return verbs.has(/^[\p{L}-]+/u.exec(plainInstruction(text))?.[0].toLowerCase() ?? '');
}
