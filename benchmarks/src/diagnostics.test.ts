import { expect, test } from 'vitest';
import { diagnosticsIn } from './diagnostics.ts';

const told = `Files:              99
Types:            4565
Instantiations:   8215
Memory used:    30100K
Memory allocs:  102366
Check time:     0.033s
Total time:     0.282s`;

test('figures are read without their units', () => {
  expect(diagnosticsIn(told)).toEqual({
    Instantiations: 8215,
    Types: 4565,
    'Check time': 0.033,
    'Total time': 0.282,
    'Memory used': 30100,
  });
});

test('a figure that is not told is an error', () => {
  expect(() => diagnosticsIn(told.replace('Check time', 'Checking'))).toThrow("'Check time'");
});
