// The lines at the head of an email, as people write them in the languages of the interface.

/** What stands before the colon of the line with the subject. */
const subjects = ['Subject', 'Betreff', 'Objet', 'Asunto', 'الموضوع'];
/** The same for the lines with who gets it. */
const recipients = ['To', 'Cc', 'Bcc', 'An', 'Kopie', 'À', 'Cci', 'Para', 'CC', 'CCO', 'إلى', 'نسخة'];

/** A whole line of an email's head. */
export const mailHeader = new RegExp(`^(?:${[...subjects, ...recipients].join('|')})\\s?:.*`, 'm');

const subjectLine = new RegExp(`^(?:${subjects.join('|')})\\s?:[ \\t]*(.*)\\n*([\\s\\S]*)$`);

/** An email's subject and body; without a line for the subject all of it is body. */
export function mailParts(text: string): { readonly subject: string; readonly body: string } {
  const [, subject = '', body = ''] = subjectLine.exec(text) ?? [undefined, '', text];
  return { subject, body };
}
