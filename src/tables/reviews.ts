import { date, flag, id, number, score, text } from './columns.ts';
import { customerId, dateAliases } from './common.ts';
import { table } from './table.ts';

export const reviews = table({
  id: 'reviews',
  names: { en: 'Reviews', zh: '评价' },
  about: {
    en: 'What customers said about us of their own accord. One record is one review.',
    zh: '客户主动发表的评价。一行为一条评价。',
  },
  fileNames: ['review', 'ratings', '评价', '评论', '商品评价'],
  known: ['date'],
  columns: {
    customer_id: customerId(),
    date: date(
      { en: 'Day of the review', zh: '评价日期' },
      {
        required: true,
        aliases: [...dateAliases, 'review_date', 'reviewed_at', '评价日期', '评价时间', '评论时间'],
      },
    ),
    rating: score({ en: 'Rating', zh: '评分' }, { aliases: ['stars', 'review_score', '评分', '星级'] }),
    scale_min: number(
      { en: 'Lowest possible rating', zh: '评分最小值' },
      { aliases: ['min_rating', '最低分'] },
    ),
    scale_max: number(
      { en: 'Highest possible rating', zh: '评分最大值' },
      { aliases: ['max_rating', '最高分'] },
    ),
    text: text(
      { en: 'Words', zh: '评价内容' },
      { aliases: ['review', 'review_text', 'comment', '评价内容', '评论内容', '评论'] },
    ),
    public: flag(
      { en: 'Public', zh: '是否公开' },
      { aliases: ['is_public', 'published', '公开', '是否公开'] },
    ),
    order_id: id(
      { en: 'Order', zh: '订单编号' },
      { aliases: ['order_no', 'order_number', '订单编号', '订单号'] },
    ),
  },
});
