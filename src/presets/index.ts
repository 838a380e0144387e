import { alibaba1688 } from './alibaba-1688.ts';
import { douyinOrders } from './douyin-orders.ts';
import { hubspotDeals } from './hubspot-deals.ts';
import { jdOrders } from './jd-orders.ts';
import { jushuitanOrders } from './jushuitan-orders.ts';
import { pinduoduoOrders } from './pinduoduo-orders.ts';
import { pointOfSale } from './point-of-sale.ts';
import type { Preset } from './preset.ts';
import { salesforceCases } from './salesforce-cases.ts';
import { shopifyCustomers } from './shopify-customers.ts';
import { shopifyCustomersApi } from './shopify-customers-api.ts';
import { shopifyOrders } from './shopify-orders.ts';
import { shopifyOrdersApi } from './shopify-orders-api.ts';
import { squareItems } from './square-items.ts';
import { stripeCharges } from './stripe-charges.ts';
import { stripeCustomers } from './stripe-customers.ts';
import { stripePayments } from './stripe-payments.ts';
import { stripeSubscriptions } from './stripe-subscriptions.ts';
import { surveymonkey } from './surveymonkey.ts';
import { taobaoItems } from './taobao-items.ts';
import { taobaoOrders } from './taobao-orders.ts';
import { tmallNew } from './tmall-new.ts';
import { typeform } from './typeform.ts';
import { wechatShop } from './wechat-shop.ts';
import { wjxSurvey } from './wjx-survey.ts';
import { woocommerceOrders } from './woocommerce-orders.ts';
import { youzanCustomers } from './youzan-customers.ts';
import { youzanOrders } from './youzan-orders.ts';
import { zendeskTickets } from './zendesk-tickets.ts';

/** Every export that is known. A new one is one file and one line here. */
export const presets: readonly Preset[] = [
  taobaoOrders,
  taobaoItems,
  tmallNew,
  jdOrders,
  youzanOrders,
  youzanCustomers,
  pinduoduoOrders,
  douyinOrders,
  alibaba1688,
  wechatShop,
  pointOfSale,
  jushuitanOrders,
  wjxSurvey,
  surveymonkey,
  typeform,
  shopifyOrders,
  shopifyCustomers,
  shopifyOrdersApi,
  shopifyCustomersApi,
  woocommerceOrders,
  squareItems,
  stripePayments,
  stripeCharges,
  stripeCustomers,
  stripeSubscriptions,
  hubspotDeals,
  salesforceCases,
  zendeskTickets,
];

export { presetFileSchema, presetJsonSchema, presetKeys, presetSchema, type Preset } from './preset.ts';
export { presetsPage } from './page.ts';
export { siblingOf, siblings, type Sibling } from './siblings.ts';
export { recognisePresets, spelled } from './recognise.ts';
