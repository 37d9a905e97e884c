export default function Meeting({ pair }: { readonly pair: string }) {
  return <p>{pair}</p>;
}
