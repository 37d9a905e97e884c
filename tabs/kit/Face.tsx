import { Avatar } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTab } from '../app/tabContext';

/** Somebody of the pair as the organisation's directory shows them to the reader; their initials until then, or when it does not. */
export default function Face({ pair, person, name }: { readonly pair: string; readonly person: string; readonly name: string }) {
  const { client } = useTab();
  const [image, setImage] = useState<string>();
  useEffect(() => {
    const asked = new AbortController();
    client.get<{ readonly image?: string }>(`/api/pairs/${encodeURIComponent(pair)}/photos/${encodeURIComponent(person)}`, { signal: asked.signal }).then(({ body }) => setImage(body.image), () => undefined);
    return () => asked.abort();
  }, [client, pair, person]);
  // The name stands beside it.
  return <Avatar aria-hidden name={name} size={24} {...(image !== undefined && { image: { src: image, alt: '' } })} />;
}
