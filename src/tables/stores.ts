import { date, id, text } from './columns.ts';
import { latitude, longitude, region } from './common.ts';
import { table } from './table.ts';

export const stores = table({
  id: 'stores',
  names: { en: 'Stores', zh: '门店' },
  about: {
    en: 'Our places of sale, and those elsewhere that a panel names. One record is one store.',
    zh: '本企业的销售网点，以及固定样本中出现的其他网点。一行为一家门店。',
  },
  fileNames: ['store', 'shops', 'branches', 'outlets', '门店', '店铺', '网点'],
  known: ['opened_on', 'closed_on'],
  key: ['store_id'],
  columns: {
    store_id: id(
      { en: 'Store', zh: '门店编号' },
      {
        required: true,
        aliases: ['store', 'store_no', 'store_code', 'shop_id', 'branch_id', '门店', '门店编号', '店铺编号'],
      },
    ),
    region: region(),
    lat: latitude(),
    lon: longitude(),
    opened_on: date(
      { en: 'Opened', zh: '开业日期' },
      { aliases: ['opened_at', 'opening_date', 'open_date', '开业日期', '开店日期'] },
    ),
    closed_on: date(
      { en: 'Closed', zh: '关店日期' },
      { aliases: ['closed_at', 'closing_date', 'close_date', '关店日期', '闭店日期'] },
    ),
    hours: text(
      { en: 'Opening hours', zh: '营业时间' },
      { aliases: ['opening_hours', 'business_hours', '营业时间'] },
    ),
  },
});
