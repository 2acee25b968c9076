import { describe, expect, it } from 'vitest';
import type { DriftFinding } from '../../utils/sheets/drift.ts';
import {
  type FieldMapping,
  mappingsFor,
  soundMappings,
  withMappings,
  withoutMapping,
} from '../../utils/sheets/mapping.ts';

const PAY: FieldMapping = {
  page: 'sycm.item-rank',
  channel: 'answer',
  field: 'payAmt.value',
  as: 'payAmount',
  unit: 'fen',
};

describe('mappings', () => {
  it('mean something only for a metric of the vocabulary in a unit it can have', () => {
    const odd = [{ as: 'nobody' }, { unit: 'count' }, { unit: 'text' }, { unit: 'miles' }].map(
      (change) => ({ ...PAY, ...change }) as FieldMapping,
    );
    expect(soundMappings([...odd, PAY])).toEqual([PAY]);
  });

  it('are one a field, the later one, and can be taken back', () => {
    const again = { ...PAY, unit: 'yuan' } as const;
    const other = { ...PAY, channel: 'table' } as const;
    expect(withMappings([PAY, other], [again])).toEqual([other, again]);
    expect(withoutMapping([PAY, other], again)).toEqual([other]);
    expect(
      withMappings(
        [],
        Array.from({ length: 300 }, (_, n) => ({ ...PAY, field: `f${n}` })),
      ).length,
    ).toBe(100);
  });

  it('of an answer are as wide as what was looked at; each other level and kind of period is asked for itself', () => {
    const findings: readonly DriftFinding[] = [
      { kind: 'unit', field: 'payAmt.value', as: 'payAmount', unit: 'yuan', to: 'fen', level: '', pairs: [] },
    ];
    const seen = {
      page: 'sycm.item-rank',
      level: 'spu',
      period: { kind: 'live', day: '2026-11-22' as never },
    } as const;
    const [of] = mappingsFor({ ...seen, channel: 'answer' }, findings, {});
    expect(of).toEqual({ ...PAY, level: 'spu', period: 'live' });
    expect(mappingsFor({ ...seen, channel: 'table' }, findings, {})).toEqual([{ ...PAY, channel: 'table' }]);
    const day = { ...PAY, level: 'spu', period: 'day' } as const;
    expect(withMappings([day], [{ ...PAY, level: 'spu', period: 'live' }])).toHaveLength(2);
    expect(withoutMapping([day, { ...PAY, level: 'spu', period: 'live' }], day)).toHaveLength(1);
    expect(soundMappings([day, { ...day, period: 'year' } as never, { ...day, level: 'box' } as never])).toEqual([day]);
  });

  it('follow from what was found and chosen', () => {
    const findings: readonly DriftFinding[] = [
      { kind: 'unit', field: 'payAmt.value', as: 'payAmount', unit: 'yuan', to: 'fen', level: '', pairs: [] },
      { kind: 'missing', field: 'itmUv.value', as: 'visitors', unit: 'count', asked: true, candidates: [] },
      { kind: 'missing', field: 'stock', as: 'stock', unit: 'count', asked: false, candidates: [] },
    ];
    expect(
      mappingsFor({ page: PAY.page, channel: PAY.channel }, findings, { visitors: 'uv2.value', stock: '' }),
    ).toEqual([PAY, { ...PAY, field: 'uv2.value', as: 'visitors', unit: 'count' }]);
  });
});
