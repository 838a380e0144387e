import type { EventKind } from './event.ts';
import { accountManagerLeavesKind } from './account-manager-leaves.ts';
import { contractKind } from './contract.ts';
import { couponKind } from './coupon.ts';
import { fateKind } from './fate.ts';
import { ownPriceChangeKind } from './own-price-change.ts';
import { priceCampaignKind } from './price-campaign.ts';
import { regionOpensKind } from './region-opens.ts';
import { restrictionKind } from './restriction.ts';
import { rewardCampaignKind } from './reward-campaign.ts';
import { rivalEntryKind } from './rival-entry.ts';
import { rivalPromotionKind } from './rival-promotion.ts';
import { serviceFailureKind } from './service-failure.ts';
import { storeChangeKind } from './store-change.ts';

/** Everything that can happen. A new kind is one file and one line here, and a line in the worlds where it happens. */
export const eventKinds: readonly EventKind[] = [
  ownPriceChangeKind,
  priceCampaignKind,
  couponKind,
  rewardCampaignKind,
  rivalPromotionKind,
  rivalEntryKind,
  regionOpensKind,
  storeChangeKind,
  accountManagerLeavesKind,
  serviceFailureKind,
  restrictionKind,
  contractKind,
  fateKind,
];
