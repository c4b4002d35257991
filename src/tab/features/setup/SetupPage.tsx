export function SetupPage() {
  return <p>soon</p>;
}
