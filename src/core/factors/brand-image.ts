import { answer, type Factor } from './factor.ts';

/** 7.6 · Brand image 品牌形象. */
export const brandImage: Factor = {
  id: 'brand_image',
  names: { en: 'brand image', zh: '品牌形象' },
  about: { en: 'What the customer thinks of our name.', zh: '客户对品牌的看法。' },
  survey: [answer('itemImage'), answer('itemQuality')],
  gap: 'gapBrandImage',
  behaviour: [answer('reviewScore')],
};
