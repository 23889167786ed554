import type { ComponentChildren } from 'preact';

interface Props {
  readonly id: string;
  readonly question: string;
  readonly open: boolean;
  /** The answer in a few words. */
  readonly answer: string;
  readonly children: ComponentChildren;
  change(): void;
}

/** A question: open with its options, or folded to one line with its answer and a *Change* button. */
export function StepView({ id, question, open, answer, children, change }: Props) {
  const heading = `step-${id.replaceAll(' ', '-')}`;
  if (!open)
    return (
      <p class="answered" data-step={id}>
        <span class="answer">{answer}</span>
        <button type="button" class="link" onClick={change}>
          Change<span class="nhsuk-u-visually-hidden"> the answer to: {question}</span>
        </button>
      </p>
    );
  return (
    <section class="step" data-step={id} data-open aria-labelledby={heading}>
      <h2 id={heading} tabIndex={-1}>
        {question}
      </h2>
      {children}
    </section>
  );
}
