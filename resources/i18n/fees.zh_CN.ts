<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Errors</name>
    <message>
        <source>An amount is more than 0 and at most {most} yuan.</source>
        <translation>金额须大于 0，最多 {most} 元。</translation>
    </message>
    <message>
        <source>A share is between 0 and 100 per cent.</source>
        <translation>比例须在 0 到 100% 之间。</translation>
    </message>
    <message>
        <source>A period is between 0 and {most} days.</source>
        <translation>天数须在 0 到 {most} 之间。</translation>
    </message>
    <message>
        <source>Choose the channel that the cost belongs to.</source>
        <translation>请选择费用计入的渠道。</translation>
    </message>
    <message>
        <source>“{name}” recommended {count} people. Switch it off instead: the records stay.</source>
        <translation>“{name}”推荐过 {count} 人，不能移除。可以停用，记录仍会保留。</translation>
    </message>
    <message>
        <source>This day has not come yet. Choose today or earlier.</source>
        <translation>日期还没到，请选今天或更早。</translation>
    </message>
    <message>
        <source>Say which colleague recommended the person.</source>
        <translation>请填写是哪位同事推荐的。</translation>
    </message>
    <message>
        <source>This is on record already; it holds until {day}.</source>
        <translation>已经登记过，保护期到 {day}。</translation>
    </message>
    <message>
        <source>Write down why: both sides will ask.</source>
        <translation>请写明理由，双方都会问。</translation>
    </message>
    <message>
        <source>Something was decided for this recommendation. Take that back in the list of payouts first.</source>
        <translation>这条推荐已有付款记录，请先到应付清单撤回。</translation>
    </message>
    <message>
        <source>Somebody has just dealt with this payment.</source>
        <translation>这笔款刚刚有人办理过。</translation>
    </message>
</context>
<context>
    <name>FeeColumns</name>
    <message>
        <source>Candidate</source>
        <translation>候选人</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收款方</translation>
    </message>
    <message>
        <source>For</source>
        <translation>款项</translation>
    </message>
    <message>
        <source>Yuan</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>约定</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>推荐人数</translation>
    </message>
    <message>
        <source>Paid, yuan</source>
        <translation>已付（元）</translation>
    </message>
</context>
<context>
    <name>FeeWords</name>
    <message>
        <source>unknown</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Channel that it costs</source>
        <translation>费用计入渠道</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Fixed fee</source>
        <translation>固定费用</translation>
    </message>
    <message>
        <source>Share of a year&apos;s pay</source>
        <translation>年薪比例</translation>
    </message>
    <message>
        <source>Paid on arrival</source>
        <translation>入职时付</translation>
    </message>
    <message>
        <source>Refund in the guarantee</source>
        <translation>保证期内退款比例</translation>
    </message>
    <message>
        <source>Probation</source>
        <translation>试用期</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>保护期</translation>
    </message>
    <message>
        <source>Guarantee</source>
        <translation>保证期</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>Headhunter</source>
        <translation>猎头</translation>
    </message>
    <message>
        <source>Labour agency</source>
        <translation>劳务供应商</translation>
    </message>
    <message>
        <source>Referral scheme</source>
        <translation>内推办法</translation>
    </message>
    <message>
        <source>On arrival</source>
        <translation>入职</translation>
    </message>
    <message>
        <source>After probation</source>
        <translation>转正</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>{percent}% of a year&apos;s pay</source>
        <translation>年薪的 {percent}%</translation>
    </message>
    <message>
        <source>{money} yuan</source>
        <translation>{money} 元</translation>
    </message>
    <message>
        <source>{first}% on arrival, {rest}% after probation</source>
        <translation>入职付 {first}%，转正付 {rest}%</translation>
    </message>
    <message>
        <source>protected {days} days</source>
        <translation>保护期 {days} 天</translation>
    </message>
    <message>
        <source>guarantee {days} days</source>
        <translation>保证期 {days} 天</translation>
    </message>
</context>
<context>
    <name>FeesPage</name>
    <message>
        <source>Suppliers and payouts</source>
        <translation>供应商与应付</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>待付</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>不付</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>供应商与内推</translation>
    </message>
    <message>
        <source>Payouts</source>
        <translation>应付清单</translation>
    </message>
    <message>
        <source>Find in this list</source>
        <translation>在列表中查找</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>New supplier</source>
        <translation>新建供应商</translation>
    </message>
    <message>
        <source>save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>it is paid</source>
        <translation>标为已付</translation>
    </message>
    <message>
        <source>up and down</source>
        <translation>上下移动</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>{money} yuan</source>
        <translation>{money} 元</translation>
    </message>
    <message>
        <source>Nothing fits “{words}”</source>
        <translation>没有符合“{words}”的内容</translation>
    </message>
    <message>
        <source>No supplier or referral scheme yet</source>
        <translation>还没有供应商或内推办法</translation>
    </message>
    <message>
        <source>Write down what is agreed: fee, protection, guarantee. Then say on a profile who recommended the person, and what is due for the hire appears here by itself.</source>
        <translation>先登记约定：费用、保护期、保证期。再到候选人档案登记推荐方，人一入职，应付款会自动列在这里。</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>这里没有内容</translation>
    </message>
    <message>
        <source>What is due appears when a recommended person starts work.</source>
        <translation>登记过推荐方的候选人入职后，应付款会自动出现。</translation>
    </message>
    <message>
        <source>Added: {name}</source>
        <translation>已添加：{name}</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>Removed: {name}</source>
        <translation>已移除：{name}</translation>
    </message>
</context>
<context>
    <name>LeftPopover</name>
    <message>
        <source>{name} has left</source>
        <translation>{name} 已离职</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>离职日期</translation>
    </message>
    <message>
        <source>In the guarantee the refund appears in the list.</source>
        <translation>在保证期内离职，清单里会自动列出退款。</translation>
    </message>
    <message>
        <source>Still here</source>
        <translation>仍在职</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>PayoutActs</name>
    <message>
        <source>Open again: {name}</source>
        <translation>已撤回：{name}</translation>
    </message>
    <message>
        <source>Paid: {name}, {money} yuan</source>
        <translation>已付：{name}，{money} 元</translation>
    </message>
    <message>
        <source>Not to be paid: {name}</source>
        <translation>不付：{name}</translation>
    </message>
    <message>
        <source>Left: {name}</source>
        <translation>已登记离职：{name}</translation>
    </message>
    <message>
        <source>Still here: {name}</source>
        <translation>仍在职：{name}</translation>
    </message>
    <message>
        <source>Export the payouts</source>
        <translation>导出应付清单</translation>
    </message>
    <message>
        <source>Payouts</source>
        <translation>应付清单</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
</context>
<context>
    <name>PayoutPanel</name>
    <message>
        <source> yuan</source>
        <translation> 元</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>付款日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Open the profile</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Has left…</source>
        <translation>登记离职…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Not to be paid</source>
        <translation>不付</translation>
    </message>
    <message>
        <source>It is paid</source>
        <translation>标为已付</translation>
    </message>
    <message>
        <source>Amount that came back</source>
        <translation>退回金额</translation>
    </message>
    <message>
        <source>Amount paid</source>
        <translation>实付金额</translation>
    </message>
    <message>
        <source>Came back on</source>
        <translation>退回日期</translation>
    </message>
    <message>
        <source>It came back</source>
        <translation>标为已退</translation>
    </message>
    <message>
        <source>Not to come back</source>
        <translation>不退</translation>
    </message>
    <message>
        <source>To {payee} ({kind})</source>
        <translation>付给 {payee}（{kind}）</translation>
    </message>
    <message>
        <source>Arrived {day}</source>
        <translation>入职：{day}</translation>
    </message>
    <message>
        <source>Guarantee until {day}</source>
        <translation>保证期到：{day}</translation>
    </message>
    <message>
        <source>Left on {day}</source>
        <translation>离职：{day}</translation>
    </message>
    <message>
        <source>A share of the pay, but no offered pay is on record. Type the amount.</source>
        <translation>费用按年薪比例计算，但没有登记录用薪资，请手工填写金额。</translation>
    </message>
</context>
<context>
    <name>SupplierForm</name>
    <message>
        <source> yuan</source>
        <translation> 元</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Channel that it costs</source>
        <translation>费用计入渠道</translation>
    </message>
    <message>
        <source>What is paid counts as its cost</source>
        <translation>付款会计入该渠道的成本</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Fixed fee</source>
        <translation>固定费用</translation>
    </message>
    <message>
        <source>Share of a year&apos;s pay</source>
        <translation>年薪比例</translation>
    </message>
    <message>
        <source>Paid on arrival</source>
        <translation>入职时付</translation>
    </message>
    <message>
        <source>The rest after probation of</source>
        <translation>其余转正时付，试用期</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>保护期</translation>
    </message>
    <message>
        <source>So long the person counts as recommended by them</source>
        <translation>在此期间，候选人算由其推荐</translation>
    </message>
    <message>
        <source>Guarantee</source>
        <translation>保证期</translation>
    </message>
    <message>
        <source>Refund in it</source>
        <translation>保证期内离职退</translation>
    </message>
    <message>
        <source>New supplier</source>
        <translation>新建供应商</translation>
    </message>
    <message>
        <source>Who was recommended before keeps the terms of that day.</source>
        <translation>修改只影响以后登记的推荐，以前的按当时约定。</translation>
    </message>
    <message>
        <source>Give the supplier a name</source>
        <translation>请填写名称</translation>
    </message>
    <message>
        <source>Choose a channel</source>
        <translation>请选择渠道</translation>
    </message>
</context>
</TS>
