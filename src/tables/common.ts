import { id, number, text, type Names } from './columns.ts';

/** Columns that many tables share, so that one spelling is recognised in all of them. */

/** Ids and accounts; not e-mail addresses, which usually stand beside the id and would make every such file ambiguous. */
const customerAliases = [
  'CustomerID',
  'customer',
  'customer no',
  'customer number',
  'cust_id',
  'client_id',
  'user_id',
  'member_id',
  'household_id',
  'buyer_id',
  'shopper_id',
  'account_id',
  '客户编号',
  '客户ID',
  '客户号',
  '顾客编号',
  '会员编号',
  '会员ID',
  '会员号',
  '会员卡号',
  '用户ID',
  '用户编号',
  '买家ID',
  '买家会员名',
  '买家账号',
  '买家手机号',
  '客户手机号',
  '下单帐号',
  '下单账号',
] as const;

const customerNames: Names = { en: 'Customer', zh: '客户编号' };

/** `customer_id`, with the spellings of the shop systems and those given in `more`. */
export const customerId = (...more: string[]) =>
  id(customerNames, { required: true, aliases: [...customerAliases, ...more] });

/** `customer_id` in tables that can do without. */
export const optionalCustomerId = (note?: Names) =>
  id(customerNames, { aliases: customerAliases, ...(note && { note }) });

/** Day headers that say nothing but "date"; each table adds its own. */
export const dateAliases = ['日期'] as const;

const categoryNames: Names = { en: 'Category', zh: '品类' };
const categoryAliases = [
  'product_category',
  'item_category',
  'category_name',
  '类别',
  '类目',
  '分类',
  '商品类别',
  '商品分类',
  '商品类目',
  '产品类别',
] as const;

export const category = () => text(categoryNames, { aliases: categoryAliases });
export const requiredCategory = () => text(categoryNames, { required: true, aliases: categoryAliases });

const regionNames: Names = { en: 'Region', zh: '地区' };
// Neither city, state nor country: exports carry several of them side by side.
const regionAliases = ['area', 'territory', 'sales_region', '区域', '大区', '所在地区'] as const;

export const region = () => text(regionNames, { aliases: regionAliases });
export const requiredRegion = () => text(regionNames, { required: true, aliases: regionAliases });

export const latitude = () =>
  number({ en: 'Latitude', zh: '纬度' }, { unit: 'degrees', min: -90, max: 90, aliases: ['latitude'] });
export const longitude = () =>
  number(
    { en: 'Longitude', zh: '经度' },
    { unit: 'degrees', min: -180, max: 180, aliases: ['longitude', 'lng'] },
  );
