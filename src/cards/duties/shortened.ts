/** Text for a place with little room. Cut before it is made safe, so that no escape is cut in half. */
export function shortened(text: string, longest = 160): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}
