/** An amount as a person reads it: `$0.02`, `$35`, `less than a cent`. */
export function dollars(amount: number): string {
  if (amount > 0 && amount < 0.01) return 'less than a cent';
  return `$${amount >= 100 ? Math.round(amount).toLocaleString('en') : amount.toFixed(2)}`;
}
