export interface Step {
  readonly heading: string;
  /** Answers whether the step passed. */
  run(): Promise<boolean>;
}

/** Runs steps in order up to the first that fails, with heading and duration, and sums up. Answers whether all passed. */
export async function runSteps(steps: readonly Step[]): Promise<boolean> {
  const lines: string[] = [];
  let isPassing = true;
  for (const step of steps) {
    if (!isPassing) {
      lines.push(`not run  ${step.heading}`);
      continue;
    }
    console.log(`\n── ${step.heading}`);
    const startedAt = performance.now();
    isPassing = await step.run();
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    lines.push(`${isPassing ? 'passed ' : 'FAILED '}  ${step.heading} (${seconds} s)`);
    console.log(lines.at(-1));
  }
  console.log(`\n── all steps\n${lines.join('\n')}`);
  return isPassing;
}
