/** A text in lines of at most so many characters; it keeps its indentation, and lines after the first have two more. */
export function wrapped(text: string, width: number): string[] {
  const indent = text.slice(0, text.length - text.trimStart().length);
  const lines: string[] = [];
  let line = indent;
  for (const word of text.trimStart().split(' ')) {
    if (line.trim() !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = `${indent}  ${word}`;
    } else {
      line = line.trim() === '' ? `${line}${word}` : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
