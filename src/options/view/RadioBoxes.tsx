interface Props<Value extends string> {
  /** The name of the group. The ids of its inputs begin with it. */
  readonly name: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: string;
  choose(value: Value): void;
}

/** Radio buttons with their labels, each in a box. The caller labels the group. */
export function RadioBoxes<Value extends string>({ name, options, chosen, choose }: Props<Value>) {
  return (
    <>
      {options.map(({ value, label }) => (
        <div class="option box" key={value}>
          <input
            type="radio"
            name={name}
            id={`${name}-${value}`}
            checked={chosen === value}
            onChange={() => choose(value)}
          />
          <label for={`${name}-${value}`}>{label}</label>
        </div>
      ))}
    </>
  );
}
