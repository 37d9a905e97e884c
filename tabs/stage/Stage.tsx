export default function Stage({ pair, shows }: { readonly pair: string; readonly shows: 'goals' | 'agreement' }) {
  return <p>{pair} {shows}</p>;
}
