import { id } from './columns.ts';
import { customerId } from './common.ts';
import { table } from './table.ts';

export const links = table({
  id: 'links',
  names: { en: 'Links', zh: '客户关联' },
  about: {
    en: 'Two ids of one person. One record is one pair.',
    zh: '同一人的两个编号。一行为一对。',
  },
  fileNames: ['link', 'identity_links', 'same_customers', '客户关联', '客户合并', '同一客户'],
  known: [],
  key: ['customer_id', 'same_as'],
  columns: {
    customer_id: customerId(),
    same_as: id(
      { en: 'Same as', zh: '等同于' },
      {
        required: true,
        aliases: ['same_as_id', 'linked_id', 'merged_into', '等同于', '关联客户编号', '合并到'],
        note: { en: 'another id of the same person', zh: '同一人的另一编号' },
      },
    ),
  },
});
