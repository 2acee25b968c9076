import { useEffect, useState } from 'react';

interface OverviewProps {
  readonly address: string;
}

interface Answer {
  readonly data: { readonly uv: { readonly value: number } };
}

/** 核心概况: the shop's own figures of one finished day. */
export function Overview({ address }: OverviewProps) {
  const [visitors, setVisitors] = useState<number | null>(null);
  useEffect(() => {
    const ask = async () => {
      const answer = (await (await fetch(address)).json()) as Answer;
      setVisitors(answer.data.uv.value);
    };
    void ask();
  }, [address]);
  return (
    <section className="card">
      <h2>核心概况</h2>
      <p>{visitors === null ? '…' : `访客数 ${visitors}`}</p>
    </section>
  );
}
