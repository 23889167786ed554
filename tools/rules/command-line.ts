import { parseArgs } from 'node:util';

export const USAGE = `npm run rules                              checks the rules in the folder rules
npm run rules -- FOLDER                    checks the rules in another folder
npm run rules -- --new north-moor          writes the file of a new borough, with what to fill in
npm run rules -- --new my-city/north-moor  writes all rules of a city into a new folder, with one borough
npm run rules -- --preview [FOLDER]        shows in a browser what a clinician would see
npm run rules -- --schemas                 writes the schemas by which editors check rule files`;

const TASKS = ['new', 'preview', 'schemas'] as const;

/** What to do, and with which folder of rules. */
export type Options =
  | { readonly task: 'check' | 'preview' | 'schemas'; readonly folder: string }
  | { readonly task: 'new'; readonly borough: string; readonly folder: string };

/**
 * Reads the command line.
 * @param args the arguments after the tool's name
 * @param env the environment. If `--` is forgotten, which some versions of PowerShell do by themselves, npm keeps an
 * option to itself and names it here
 * @returns the options, or why they make no sense, in plain words
 */
export function readOptions(args: readonly string[], env: NodeJS.ProcessEnv): Options | string {
  const options = {
    new: { type: 'boolean' },
    preview: { type: 'boolean' },
    schemas: { type: 'boolean' },
  } as const;
  const dashed = args.find((arg) => /^(?:-(?!-)|[\u2010-\u2015])/.test(arg));
  if (dashed)
    return `An option begins with two hyphens: write --${dashed.replace(/^[-\u2010-\u2015]+/, '')}, not ${dashed}.\n\n${USAGE}`;
  const { values, positionals } = parseArgs({ args: [...args], options, strict: false });
  const unknown = Object.keys(values).find((name) => !Object.hasOwn(options, name));
  if (unknown !== undefined) return `There is no option --${unknown}.\n\n${USAGE}`;
  const tasks = TASKS.filter((name) => values[name] || env[`npm_config_${name}`] === 'true');
  if (tasks.length > 1) return `Only one of --${tasks.join(' and --')} at a time.\n\n${USAGE}`;
  const [task = 'check'] = tasks;
  // A name that was typed with spaces is refused as one name. After `--new=`, it is the option's own value.
  const ofOption = Object.values(values).filter((value) => typeof value === 'string');
  const name = [...ofOption, ...positionals].join(' ');
  if (task !== 'new') return { task, folder: name || 'rules' };
  const [, folder = 'rules', borough] = /^(?:(.*)[\\/])?(.*)$/.exec(name) ?? [];
  if (!borough) return `Name the borough after --new.\n\n${USAGE}`;
  return /(?:^|[\\/])\.\.?(?:[\\/]|$)/.test(name)
    ? `“${name}” cannot be written: a folder is named without dots, such as my-city/north-moor.`
    : { task, borough, folder };
}
