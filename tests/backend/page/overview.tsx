import { useEffect, useState } from 'react';

interface OverviewProps {
  readonly address: string;
  readonly live: boolean;
}

interface Figures {
  readonly uv: { readonly value: number };
}

interface Answer {
  readonly data: Figures | { readonly data: Figures };
}

/** 核心概况: the shop's own figures of one finished day, or of today. */
export function Overview({ address, live }: OverviewProps) {
  const [visitors, setVisitors] = useState<number | null>(null);
  useEffect(() => {
    const ask = async () => {
      const { data } = (await (await fetch(address)).json()) as Answer;
      setVisitors(('uv' in data ? data : data.data).uv.value);
    };
    void ask();
  }, [address]);
  return (
    <section className="card">
      <h2>{live ? '实时概况' : '核心概况'}</h2>
      <p>{visitors === null ? '…' : `访客数 ${visitors}`}</p>
    </section>
  );
}
