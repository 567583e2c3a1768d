import { writeFileSync } from 'node:fs';
import { worldReport } from './world-report.ts';

const report = worldReport({ seed: 1, size: 5_600_000, sample: 200_000, at: Date.UTC(2026, 0, 15) });
writeFileSync(new URL('../../../docs/world.md', import.meta.url), report);
