/** Whether a Content-Type says JSON in UTF-8, which JSON is in when no charset is named. */
export function isJsonInUtf8(contentType: string | undefined): boolean {
  const [type = '', ...parameters] = (contentType ?? '').toLowerCase().split(';').map((part) => part.trim());
  return type === 'application/json' && parameters.every((parameter) => !parameter.startsWith('charset=') || /^charset="?utf-?8"?$/u.test(parameter));
}

/** Whether an answer is of the kind our services give; anything else was written by something in between. */
export function isAnswerOfOurs(contentType: string | undefined): boolean {
  return /^application\/(?:problem\+)?json\b/u.test(contentType ?? '');
}
