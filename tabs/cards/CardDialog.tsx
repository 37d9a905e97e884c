import { type ButtonView } from '../../bot/contracts/button';

export default function CardDialog({ button, onClose }: { readonly button: Extract<ButtonView, { kind: 'verb' }>; readonly onClose: () => void }) {
  return <button type="button" onClick={onClose}>{button.title}</button>;
}
