/**
 * Where a function is looked at for its integral from −1 to 1, and how much each look counts: exact for polynomials up
 * to degree 31. The nodes lie on both sides of 0; the positive ones stand here.
 *
 * @source Abramowitz & Stegun (1964), 25.4.30, n = 16
 */
export const gaussLegendre: readonly { at: number; weight: number }[] = [
  { at: 0.09501250983763744, weight: 0.1894506104550685 },
  { at: 0.2816035507792589, weight: 0.18260341504492358 },
  { at: 0.45801677765722737, weight: 0.16915651939500254 },
  { at: 0.6178762444026438, weight: 0.14959598881657674 },
  { at: 0.755404408355003, weight: 0.12462897125553388 },
  { at: 0.8656312023878318, weight: 0.09515851168249279 },
  { at: 0.9445750230732326, weight: 0.062253523938647894 },
  { at: 0.9894009349916499, weight: 0.027152459411754096 },
];
