/** A part of a list, or too few days: every role is a candidate, and nothing is stopped. */
import { describe, expect, it } from 'vitest';
import { suggest } from '../../utils/tiers/engine.ts';
import { simulate } from './practice.ts';

describe('when only a part of the stated list was read', () => {
  const { input } = simulate(3);
  const part = suggest({ ...input, listed: input.statistics.length * 3 });

  it('stops nothing and gives every role as a candidate that claims no certainty', () => {
    expect(part.suggestions.some((s) => s.verdict.kind === 'role')).toBe(true);
    for (const { verdict, certainty } of part.suggestions) {
      expect(verdict.kind).not.toBe('stop');
      if (verdict.kind === 'role')
        expect({ candidate: verdict.candidate, certainty }).toEqual({ candidate: true, certainty: null });
    }
  });

  it('says so in the evidence of every judged product', () => {
    for (const { basis, evidence } of part.suggestions) {
      if (basis) expect(evidence[0]).toMatchObject({ kind: 'partial', listed: input.statistics.length * 3 });
    }
  });

  it('gives places for the whole list, not for the part', () => {
    const mains = (output: ReturnType<typeof suggest>) =>
      output.suggestions.filter((s) => s.verdict.kind === 'role' && s.verdict.role === 'main').length;
    expect(mains(suggest({ ...input, listed: input.statistics.length * 10 }))).toBeGreaterThan(mains(suggest(input)));
  });

  it('is as usual once all is read', () => {
    expect(suggest({ ...input, listed: input.statistics.length })).toEqual(suggest(input));
  });
});

describe('on fewer than three days', () => {
  const output = suggest(simulate(3, 2).input);

  it('settles no role and stops nothing, and says why', () => {
    const roles = output.suggestions.filter((s) => s.verdict.kind === 'role');
    expect(roles.length).toBeGreaterThan(0);
    for (const { verdict, certainty, evidence: list } of roles) {
      expect({ verdict, certainty }).toMatchObject({ verdict: { candidate: true }, certainty: null });
      expect(list).toContainEqual({ kind: 'few-days', days: 2, needed: 3 });
    }
    expect(output.suggestions.some((s) => s.verdict.kind === 'stop')).toBe(false);
  });
});
