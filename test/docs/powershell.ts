/** The cmdlets and programs that the documents use. An unknown name is more often a slip than a new one. */
const COMMANDS = new Set([
  ...[
    'Copy-Item',
    'Get-Content',
    'Get-Date',
    'Get-ItemProperty',
    'New-Item',
    'Out-Null',
    'Test-Path',
    'reg.exe',
  ],
]);

const CLOSING: Record<string, string> = { '(': ')', '{': '}', '[': ']' };

/**
 * What is wrong with a script of PowerShell, as far as a few rules can tell: quotes, brackets, unknown cmdlets, and
 * commands that empty or replace what an administrator already has.
 */
export function faultsInPowerShell(script: string): string[] {
  const code = script.replace(/"[^"\n]*"|'[^'\n]*'/g, (quoted) => `"${'_'.repeat(quoted.length - 2)}"`);
  const faults: string[] = [];
  for (const line of code.split('\n'))
    if ((line.match(/["']/g) ?? []).length % 2) faults.push(`a quotation mark is not closed: ${line}`);
  const open: string[] = [];
  for (const character of code) {
    if (CLOSING[character]) open.push(CLOSING[character]);
    else if ('([{)]}'.includes(character) && open.pop() !== character)
      faults.push(`“${character}” closes nothing`);
  }
  if (open.length > 0) faults.push(`“${open.at(-1)}” is missing`);
  for (const [name] of code.matchAll(/\b[A-Z][a-z]+-[A-Z]\w*|\b\w+\.exe/g))
    if (!COMMANDS.has(name)) faults.push(`${name} is not a command that is known here`);
  for (const [variable] of script.matchAll(/\$(?!env:)\w+/g))
    if (!new RegExp(`\\${variable}\\s*(?:=|in\\b)`).test(script)) faults.push(`${variable} is never set`);
  for (const { index } of script.matchAll(/New-Item\b/g))
    if (!script.slice(0, index).includes('Test-Path')) faults.push('New-Item without Test-Path before it');
  // In the registry, New-Item -Force on an existing key deletes its values and its subkeys.
  if (/New-Item\b.*-Force/.test(script)) faults.push('New-Item -Force empties a registry key that exists');
  if (/\b(?:Remove-Item|reg\.exe delete)\b/.test(script)) faults.push('deletes what may not be ours');
  return faults;
}
