import { id, text } from './columns.ts';
import { category } from './common.ts';
import { table } from './table.ts';

export const products = table({
  id: 'products',
  names: { en: 'Products', zh: '商品' },
  about: {
    en: 'What we sell: a lookup joined to transactions. One record is one product.',
    zh: '商品资料，与交易表关联。一行为一种商品。',
  },
  fileNames: ['product', 'items', 'products_export', '商品', '商品资料', '产品', '商品列表'],
  known: [],
  key: ['product_id'],
  columns: {
    product_id: id(
      { en: 'Product', zh: '商品编号' },
      {
        required: true,
        aliases: [
          'StockCode',
          'sku',
          'item_id',
          'item_code',
          'product_code',
          '商品编号',
          '商品ID',
          '商品编码',
          '商家编码',
          '货号',
        ],
      },
    ),
    category: category(),
    brand: text({ en: 'Brand', zh: '品牌' }, { aliases: ['brand_name', 'vendor', '品牌'] }),
    tier: text(
      { en: 'Price tier', zh: '价位档次' },
      { aliases: ['price_tier', 'quality_tier', '档次', '价位'] },
    ),
    name: text(
      { en: 'Name', zh: '商品名称' },
      { aliases: ['product_name', 'item_name', 'title', '名称', '商品名称', '商品标题'] },
    ),
  },
});
