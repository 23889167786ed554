import { expect, test } from 'vitest';
import { loadedOnce } from '../../src/panel/load.ts';

test('what is needed several times is loaded once, and all who wait for it go on in their order', async () => {
  const delays = [30, 10, 0];
  const loaded = loadedOnce(
    () => new Promise<string>((resolve) => setTimeout(resolve, delays.shift(), `${delays.length} left`)),
  );
  const order: string[] = [];
  const waiter = async (name: string) => order.push(`${name}: ${await loaded()}`);
  await Promise.all([waiter('first'), waiter('second'), waiter('third')]);
  expect(order).toEqual(['first: 2 left', 'second: 2 left', 'third: 2 left']);
});
