import { date, money, text } from './columns.ts';
import { customerId } from './common.ts';
import { table } from './table.ts';

export const memberships = table({
  id: 'memberships',
  names: { en: 'Memberships', zh: '会员资格' },
  about: {
    en: 'Loyalty programmes and clubs. One record is one membership of one customer.',
    zh: '忠诚计划与俱乐部。一行为某客户的一项会员资格。',
  },
  fileNames: ['membership', 'loyalty_programme', 'loyalty_program', '会员资格', '会员卡', '会员计划'],
  known: ['start', 'end'],
  columns: {
    customer_id: customerId(),
    programme: text(
      { en: 'Programme', zh: '计划名称' },
      { aliases: ['program', 'programme_name', 'program_name', '计划', '计划名称', '会员计划'] },
    ),
    start: date(
      { en: 'Start', zh: '开始日期' },
      {
        required: true,
        aliases: ['start_date', 'joined_on', 'enrolled_on', '开始日期', '入会日期', '加入日期'],
      },
    ),
    end: date(
      { en: 'End', zh: '结束日期' },
      {
        aliases: ['end_date', 'expires_on', '结束日期', '到期日期'],
        note: { en: 'empty = still', zh: '空 = 至今' },
      },
    ),
    fee: money({ en: 'Fee', zh: '会费' }, { aliases: ['membership_fee', '会费', '入会费'] }),
    tier: text(
      { en: 'Tier', zh: '会员等级' },
      { aliases: ['level', 'membership_level', '等级', '会员等级'] },
    ),
  },
});
