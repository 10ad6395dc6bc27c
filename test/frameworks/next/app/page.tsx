export default function Lamps() {
  return <h1>Lamps</h1>;
}
