/**
 * Discrimination: the chance that of one who bought and one who did not, the one who bought has the higher score;
 * equal scores count half (area under the ROC curve).
 *
 * @param scores higher for those thought more likely to buy
 * @param happened what came, 1 or 0
 * @param times how often each counts, 1 when left out: what a bootstrap needs
 * @returns 0–1, 0.5 = no better than chance; null when all or none bought
 * @source Hanley & McNeil (1982), Radiology 143, 29–36
 * @example
 * auc([3, 2, 2, 1], [1, 1, 0, 0]); // => 0.875
 */
export function auc(
  scores: ArrayLike<number>,
  happened: ArrayLike<number>,
  times: ArrayLike<number> | null = null,
): number | null {
  return aucInOrder(orderOf(scores), scores, happened, times);
}

/** Places by score, the lowest first. */
export function orderOf(scores: ArrayLike<number>): Uint32Array {
  return Uint32Array.from({ length: scores.length }, (_, i) => i).sort(
    (a, b) => (scores[a] ?? 0) - (scores[b] ?? 0) || a - b,
  );
}

/** The same where the order is known. */
export function aucInOrder(
  order: Uint32Array,
  scores: ArrayLike<number>,
  happened: ArrayLike<number>,
  times: ArrayLike<number> | null,
): number | null {
  let below = 0;
  let bought = 0;
  let wins = 0;
  for (let from = 0; from < order.length;) {
    const score = scores[order[from] ?? 0];
    let yes = 0;
    let no = 0;
    let to = from;
    for (; to < order.length && scores[order[to] ?? 0] === score; to++) {
      const at = order[to] ?? 0;
      const many = times === null ? 1 : (times[at] ?? 0);
      if (happened[at] === 1) yes += many;
      else no += many;
    }
    wins += yes * (below + no / 2);
    below += no;
    bought += yes;
    from = to;
  }
  return bought === 0 || below === 0 ? null : wins / (bought * below);
}
