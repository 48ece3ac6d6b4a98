let noted = false;

/** Opens the print dialog for a page whose printing stands in its case already. */
export function printNoted(): void {
  noted = true;
  try {
    print();
  } finally {
    noted = false;
  }
}

/** Whether the print dialog that opens now was noted. */
export function isNoted(): boolean {
  return noted;
}
