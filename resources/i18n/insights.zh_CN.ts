<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ChangesDesk</name>
    <message>
        <source>Noted</source>
        <translation>已记下</translation>
    </message>
    <message>
        <source>Taken away</source>
        <translation>已删去</translation>
    </message>
</context>
<context>
    <name>ChangesTab</name>
    <message>
        <source>Before and after</source>
        <translation>前后对比</translation>
    </message>
    <message>
        <source>The day of the change</source>
        <translation>改动那天</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>改了什么</translation>
    </message>
    <message>
        <source>Note a change with its day; a click compares the figures around it.</source>
        <translation>记下改动和日期，点「对比」就看它前后的数字。</translation>
    </message>
    <message>
        <source>Screening within the day…</source>
        <translation>初筛改为当天完成…</translation>
    </message>
    <message>
        <source>Note it for this day</source>
        <translation>记到这一天</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Before (n)</source>
        <translation>之前（样本数）</translation>
    </message>
    <message>
        <source>After (n)</source>
        <translation>之后（样本数）</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95% 区间</translation>
    </message>
    <message>
        <source>What may be said</source>
        <translation>能说什么</translation>
    </message>
    <message>
        <source>Guardrail: {name}</source>
        <translation>护栏：{name}</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>变好</translation>
    </message>
    <message>
        <source>Worse</source>
        <translation>变差</translation>
    </message>
    <message>
        <source>Too few cases</source>
        <translation>样本太少</translation>
    </message>
    <message numerus="yes">
        <source>Not enough data: %n more cases</source>
        <translation>
            <numerusform>数据还不够：还差 %n 例</numerusform>
        </translation>
    </message>
    <message>
        <source>No difference seen</source>
        <translation>看不出差别</translation>
    </message>
    <message numerus="yes">
        <source>%n figures changed</source>
        <translation>
            <numerusform>%n 项指标变了</numerusform>
        </translation>
    </message>
    <message>
        <source>No figure changed for certain</source>
        <translation>没有能确定的变化</translation>
    </message>
    <message>
        <source>{a} to {b} against {c} to {d}</source>
        <translation>{a} 至 {b} 对比 {c} 至 {d}</translation>
    </message>
    <message numerus="yes">
        <source>{words}; %n days to come</source>
        <translation>
            <numerusform>{words}；还差 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>This day has not passed yet</source>
        <translation>这一天还没过</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Take this line away</source>
        <translation>删去这一行</translation>
    </message>
</context>
<context>
    <name>ChannelCard</name>
    <message>
        <source>Channels</source>
        <translation>渠道投入产出</translation>
    </message>
    <message>
        <source>of the applications created in the window</source>
        <translation>时段里建立的应聘</translation>
    </message>
    <message>
        <source>What this figure is</source>
        <translation>这个数怎么算</translation>
    </message>
</context>
<context>
    <name>ChannelTable</name>
    <message>
        <source>Interviewed</source>
        <translation>面试</translation>
    </message>
    <message>
        <source>Interviewed, share</source>
        <translation>到面占比</translation>
    </message>
    <message>
        <source>Hired, share</source>
        <translation>入职占比</translation>
    </message>
    <message>
        <source>Quality index</source>
        <translation>质量指数</translation>
    </message>
    <message>
        <source>Probation passed</source>
        <translation>转正 / 到期</translation>
    </message>
    <message>
        <source>Per résumé</source>
        <translation>每份简历</translation>
    </message>
    <message>
        <source>Per interview</source>
        <translation>每场面试</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Résumés</source>
        <translation>简历</translation>
    </message>
    <message>
        <source>Spend (yuan)</source>
        <translation>费用（元）</translation>
    </message>
    <message>
        <source>Hired</source>
        <translation>入职</translation>
    </message>
    <message>
        <source>Per hire (yuan)</source>
        <translation>单人招聘成本（元）</translation>
    </message>
</context>
<context>
    <name>ChannelsTab</name>
    <message>
        <source>What the channels bring and cost</source>
        <translation>渠道带来多少、花了多少</translation>
    </message>
    <message>
        <source>What these figures are</source>
        <translation>这些数字怎么算</translation>
    </message>
    <message numerus="yes">
        <source>%n channels</source>
        <translation>
            <numerusform>%n 个渠道</numerusform>
        </translation>
    </message>
    <message>
        <source>{channels}; {cost} yuan per hire over all</source>
        <translation>{channels}；合计每入职 {cost} 元</translation>
    </message>
    <message>
        <source>{channels}; no spend was entered</source>
        <translation>{channels}；还没有录入费用</translation>
    </message>
</context>
<context>
    <name>ChecksCard</name>
    <message>
        <source>Worth a look</source>
        <translation>抽查</translation>
    </message>
    <message>
        <source>A list to look at, no verdict; seen by the lead and HR managers</source>
        <translation>只是看一看，不下结论；只给负责人和 HR 经理看</translation>
    </message>
    <message>
        <source>How this list is made</source>
        <translation>这份名单怎么来的</translation>
    </message>
    <message>
        <source>Standing out</source>
        <translation>看着反常的</translation>
    </message>
    <message>
        <source>Three stages within ten minutes; one score for everything without a word; a contact or a rejection for another reason without a word.</source>
        <translation>十分钟内走完三个阶段；各项打一样的分又没写一个字；联系记录空白；以其他原因淘汰又没说明。</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>随机抽的</translation>
    </message>
    <message>
        <source>Two rejections of each person, drawn by chance once a month: looking again shows the same.</source>
        <translation>每人每月随机抽两份淘汰；再看一次还是这两份。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么看</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁做的</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>候选人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Three stages within ten minutes</source>
        <translation>十分钟内走完三个阶段</translation>
    </message>
    <message>
        <source>One score for everything, no word</source>
        <translation>各项同分，没写一个字</translation>
    </message>
    <message>
        <source>A contact without a word</source>
        <translation>联系记录空白</translation>
    </message>
    <message>
        <source>Rejected for another reason, no word</source>
        <translation>其他原因淘汰，没有说明</translation>
    </message>
    <message>
        <source>Drawn by chance</source>
        <translation>随机抽到</translation>
    </message>
</context>
<context>
    <name>CostDelegate</name>
    <message>
        <source>few</source>
        <translation>样本少</translation>
    </message>
    <message>
        <source>{spend} spent, no hire</source>
        <translation>花了 {spend}，无入职</translation>
    </message>
</context>
<context>
    <name>DurationChart</name>
    <message>
        <source>few, n = {n}</source>
        <translation>{n} 人，样本少</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>Line: median; band: middle half; dashed: limit</source>
        <translation>竖线为中位数，色带为中间一半人，虚线为时限</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超时占比</translation>
    </message>
</context>
<context>
    <name>ExperimentsDesk</name>
    <message>
        <source>Begun: {words}</source>
        <translation>已开始：{words}</translation>
    </message>
    <message>
        <source>Ended: no more applications are taken in</source>
        <translation>已结束：不再纳入新的应聘</translation>
    </message>
</context>
<context>
    <name>ExperimentsTab</name>
    <message>
        <source>Experiments</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>assigned by chance, fixed from the start</source>
        <translation>随机分组，开始后不变</translation>
    </message>
    <message>
        <source>How an experiment is read</source>
        <translation>实验怎么看</translation>
    </message>
    <message>
        <source>No experiment yet</source>
        <translation>还没有实验</translation>
    </message>
    <message>
        <source>Two scripts, two orders of rounds: write both down at the right, and let chance share them out.</source>
        <translation>两种话术、两种面试顺序：在右边写下两种做法，由随机来分。</translation>
    </message>
    <message>
        <source>Assigned by chance</source>
        <translation>随机分组</translation>
    </message>
    <message>
        <source>Every application that comes while the experiment runs belongs to A or B, half of them each. Nobody chooses, and it never changes.</source>
        <translation>实验进行中来的每份应聘，一半归 A，一半归 B。谁也不能挑，分好就不变。</translation>
    </message>
    <message>
        <source>One figure, counted once per application</source>
        <translation>只看一个指标，每份应聘算一次</translation>
    </message>
    <message>
        <source>Fixed at the start. Of a share: each time it was due; of days: the mean of the person.</source>
        <translation>开始时定好。比率：该做的次次都做到才算；天数：取这个人的平均。</translation>
    </message>
    <message>
        <source>Not before the plan is met</source>
        <translation>没到计划数不下结论</translation>
    </message>
    <message>
        <source>Whoever looks every day and stops at the first difference finds one where there is none.</source>
        <translation>天天看、一有差别就停，没有差别也会看出差别。</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>在试什么</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>A (n)</source>
        <translation>A（样本数）</translation>
    </message>
    <message>
        <source>B (n)</source>
        <translation>B（样本数）</translation>
    </message>
    <message>
        <source>B − A</source>
        <translation>B − A</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95% 区间</translation>
    </message>
    <message>
        <source>What may be said</source>
        <translation>能说什么</translation>
    </message>
    <message>
        <source>Ended too early to say</source>
        <translation>结束得太早，看不出</translation>
    </message>
    <message numerus="yes">
        <source>Not enough data: %n more cases</source>
        <translation>
            <numerusform>数据还不够：还差 %n 例</numerusform>
        </translation>
    </message>
    <message>
        <source>B is better</source>
        <translation>B 更好</translation>
    </message>
    <message>
        <source>A is better</source>
        <translation>A 更好</translation>
    </message>
    <message>
        <source>No difference seen</source>
        <translation>看不出差别</translation>
    </message>
</context>
<context>
    <name>FigureCard</name>
    <message>
        <source>What this figure is</source>
        <translation>这个数怎么算</translation>
    </message>
    <message>
        <source>Show the data as a table</source>
        <translation>看数据</translation>
    </message>
    <message>
        <source>Save as PNG or SVG…</source>
        <translation>存为 PNG 或 SVG…</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>保存图表</translation>
    </message>
</context>
<context>
    <name>FindingsRow</name>
    <message>
        <source>{stage} overruns most</source>
        <translation>{stage}超时最多</translation>
    </message>
    <message>
        <source>Fewer go on from {stage}</source>
        <translation>{stage}转化率下降</translation>
    </message>
    <message>
        <source>Most are lost in {stage}</source>
        <translation>{stage}流失最多</translation>
    </message>
    <message>
        <source>{channel} costs least</source>
        <translation>{channel}最划算</translation>
    </message>
    <message>
        <source>{channel}: money, no hire</source>
        <translation>{channel}花了钱，无入职</translation>
    </message>
    <message>
        <source>{channel} brings the fewest hires</source>
        <translation>{channel}招到的最少</translation>
    </message>
    <message>
        <source>Main reason: {reason}</source>
        <translation>主要原因：{reason}</translation>
    </message>
    <message>
        <source>One channel brings most</source>
        <translation>来源过于单一</translation>
    </message>
    <message>
        <source>{name} rates strictly</source>
        <translation>{name}打分偏严</translation>
    </message>
    <message>
        <source>{name} rates leniently</source>
        <translation>{name}打分偏宽</translation>
    </message>
    <message>
        <source>Median {median} days, limit {limit} days; {late} of {n} were overdue.</source>
        <translation>中位数 {median} 天，时限 {limit} 天；{n} 人中 {late} 人超时。</translation>
    </message>
    <message>
        <source>{now} went on, {before} before (n = {n} and {m}).</source>
        <translation>转化率 {now}，前一段 {before}（n = {n} 和 {m}）。</translation>
    </message>
    <message>
        <source>Of {n} who left it, {lost} did not go on.</source>
        <translation>离开该阶段的 {n} 人中，{lost} 人没有往下走。</translation>
    </message>
    <message>
        <source>{cost} yuan per hire ({n} hires); the other paid channels {others} yuan.</source>
        <translation>单人招聘成本 {cost} 元（入职 {n} 人）；其它付费渠道平均 {others} 元。</translation>
    </message>
    <message>
        <source>{spend} yuan spent, {n} résumés, nobody hired.</source>
        <translation>花了 {spend} 元，收到 {n} 份简历，无人入职。</translation>
    </message>
    <message>
        <source>{hired} of {n} applicants hired ({share}); of the other channels&apos; {others}.</source>
        <translation>{n} 份简历入职 {hired} 人（{share}）；其它渠道 {others}。</translation>
    </message>
    <message>
        <source>{count} of {n} who ended have this reason.</source>
        <translation>结束的 {n} 人中，{count} 人是这个原因。</translation>
    </message>
    <message>
        <source>{channel} brought {share} of {n} résumés.</source>
        <translation>{n} 份简历里 {share} 来自{channel}。</translation>
    </message>
    <message>
        <source>{difference} points from those who rated the same people ({n} shared); concludes yes in {rate}, the others in {others}.</source>
        <translation>与同场面试官差 {difference} 分（{n} 次）；推荐的占 {rate}，其他人 {others}。</translation>
    </message>
    <message>
        <source>Remind the owners, or change the limit</source>
        <translation>催负责人，或调整时限</translation>
    </message>
    <message>
        <source>Read the reasons of those who stopped</source>
        <translation>看看没往前的人是什么原因</translation>
    </message>
    <message>
        <source>Screen for it one stage earlier</source>
        <translation>把这一关的条件提前一关看</translation>
    </message>
    <message>
        <source>Give it more of the budget</source>
        <translation>多投一些预算</translation>
    </message>
    <message>
        <source>Stop it, or change what is posted there</source>
        <translation>停掉，或换发布内容</translation>
    </message>
    <message>
        <source>Cut it first, or change what is posted there</source>
        <translation>要砍先砍它，或换发布内容</translation>
    </message>
    <message>
        <source>Say the band in the first message; compare it with the market</source>
        <translation>首次沟通就报薪资范围，并核对市场价</translation>
    </message>
    <message>
        <source>Make it a hard condition, or say it in the posting</source>
        <translation>写进硬性条件，或在发布里说明</translation>
    </message>
    <message>
        <source>Open a second channel before it fails</source>
        <translation>趁早再开一个渠道</translation>
    </message>
    <message>
        <source>Go through the anchors together; change no score</source>
        <translation>一起对一遍评分标准，不改任何分数</translation>
    </message>
</context>
<context>
    <name>ForecastTab</name>
    <message>
        <source>Expected hires with the 80 % interval, from those on the way now</source>
        <translation>预计入职人数和 80% 区间，只算现在在途的人</translation>
    </message>
    <message>
        <source>Will the open positions be filled?</source>
        <translation>在招职位能招满吗</translation>
    </message>
    <message>
        <source>What these figures are</source>
        <translation>这些数字怎么算</translation>
    </message>
    <message>
        <source>No open position</source>
        <translation>没有在招职位</translation>
    </message>
    <message>
        <source>Open a position; its pipeline and the past give the outlook.</source>
        <translation>建一个职位，按在途的人和过往的转化来预测。</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>还缺</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>在途</translation>
    </message>
    <message numerus="yes">
        <source>In %n days</source>
        <translation>
            <numerusform>%n 天内</numerusform>
        </translation>
    </message>
    <message>
        <source>Filled by</source>
        <translation>招满日期</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>招满的可能</translation>
    </message>
    <message>
        <source>in 60 days</source>
        <translation>60 天内</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>已招满</translation>
    </message>
    <message>
        <source>under 1%</source>
        <translation>不到 1%</translation>
    </message>
    <message numerus="yes">
        <source>%n positions may not be filled in time</source>
        <translation>
            <numerusform>%n 个职位可能招不满</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing at risk</source>
        <translation>都能招满</translation>
    </message>
    <message>
        <source>{n} hires expected in 30 days, {low}–{high}; learned from {stays} stays</source>
        <translation>30 天内预计入职 {n} 人（{low}–{high}）；依据过往 {stays} 次阶段停留</translation>
    </message>
    <message>
        <source>Expected hires</source>
        <translation>预计入职</translation>
    </message>
    <message>
        <source>The past 18 months tell, per stage, how likely somebody who entered it is hired so many days later; those still open count as long as they were seen. Everybody on the way has the chance of their stage and time in it; the sum is the expectation.</source>
        <translation>按过去 18 个月，算出进入各阶段的人过多少天入职的可能；还没有结果的人，只算到看见他的那天。在途的每个人按所在阶段和已待天数取这个可能，加起来就是预计人数。</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>In 8 of 10 such cases the number lies in it. People who apply later are not counted.</source>
        <translation>10 次里有 8 次实际人数落在区间里。之后才投递的人不计入。</translation>
    </message>
    <message>
        <source>Of as many hires as are missing, by the day wanted; without a day, in 60 days.</source>
        <translation>到要求的日期前，入职人数够补上缺口的可能；没写日期的按 60 天。</translation>
    </message>
</context>
<context>
    <name>FunnelChart</name>
    <message>
        <source>few</source>
        <translation>样本少</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Went on</source>
        <translation>转化率</translation>
    </message>
    <message>
        <source>vs. before</source>
        <translation>比前一段</translation>
    </message>
    <message>
        <source>same</source>
        <translation>持平</translation>
    </message>
    <message>
        <source>{sign}{n} pp</source>
        <translation>{sign}{n} 个百分点</translation>
    </message>
</context>
<context>
    <name>GroupsCard</name>
    <message>
        <source>Departments compared</source>
        <translation>各部门对比</translation>
    </message>
    <message>
        <source>Positions compared</source>
        <translation>各职位对比</translation>
    </message>
    <message>
        <source>of the applications created in the window</source>
        <translation>时段里建立的应聘</translation>
    </message>
    <message>
        <source>What these figures are</source>
        <translation>这些数字怎么算</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>应聘</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>面试</translation>
    </message>
    <message>
        <source>Hired</source>
        <translation>入职</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>入职占比</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>录用用时（天）</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>录用接受</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>未填</translation>
    </message>
</context>
<context>
    <name>HabitRow</name>
    <message>
        <source>no case this month</source>
        <translation>这个月没有</translation>
    </message>
    <message>
        <source>{part} of {n}</source>
        <translation>{n} 里 {part}</translation>
    </message>
    <message>
        <source>Target {n}%</source>
        <translation>目标 {n}%</translation>
    </message>
    <message>
        <source>as the month before</source>
        <translation>与上月持平</translation>
    </message>
    <message>
        <source>{sign}{n} pp</source>
        <translation>{sign}{n} 个百分点</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>Nearly</source>
        <translation>差一点</translation>
    </message>
    <message>
        <source>To mend</source>
        <translation>要补</translation>
    </message>
    <message>
        <source>Few</source>
        <translation>样本少</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>无数据</translation>
    </message>
</context>
<context>
    <name>HealthDesk</name>
    <message numerus="yes">
        <source>%n tasks given</source>
        <translation>
            <numerusform>派发了 %n 个任务</numerusform>
        </translation>
    </message>
    <message>
        <source>Health report {month}</source>
        <translation>使用健康度报告 {month}</translation>
    </message>
</context>
<context>
    <name>HealthSide</name>
    <message>
        <source>Nothing to mend</source>
        <translation>这个月没有要补的</translation>
    </message>
    <message>
        <source>Mend one thing this month</source>
        <translation>这个月只补一件事</translation>
    </message>
    <message>
        <source>Personal figures are seen by the person and the lead only. Clicks are not ranked.</source>
        <translation>个人数据只给本人和其部门负责人看；不做点击次数排名。</translation>
    </message>
    <message>
        <source>This month has too few cases to judge.</source>
        <translation>这个月样本太少，还不好判断。</translation>
    </message>
    <message>
        <source>Every habit with enough cases is at its target, or nearly.</source>
        <translation>样本够的各项都达标，或只差一点。</translation>
    </message>
    <message>
        <source>{metric}: {part} of {n}, the target is {target}%.</source>
        <translation>{metric}：{n} 里做到 {part}，目标 {target}%。</translation>
    </message>
    <message>
        <source> {n} more would have met it.</source>
        <translation>再多 {n} 个就达标。</translation>
    </message>
    <message>
        <source>Who is late most</source>
        <translation>没做到最多</translation>
    </message>
    <message>
        <source>Whose they are</source>
        <translation>在谁手里</translation>
    </message>
    <message>
        <source>{n} missed</source>
        <translation>{n} 个没做到</translation>
    </message>
    <message>
        <source>{missed} of {due}</source>
        <translation>{due} 里 {missed}</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>建议动作</translation>
    </message>
    <message>
        <source>See who was missed</source>
        <translation>看没做到的名单</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>A task for each of these people</source>
        <translation>给他们每人一个任务</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>派发</translation>
    </message>
    <message>
        <source>Change the target of {n}%</source>
        <translation>改目标（现在 {n}%）</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>改…</translation>
    </message>
    <message>
        <source>{metric} in {month}: {missed} of {due} missed. Please mend it this month.</source>
        <translation>{month} {metric}：{due} 里有 {missed} 个没做到，这个月请补上。</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>HealthTab</name>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Distance to the target</source>
        <translation>与目标的距离</translation>
    </message>
    <message>
        <source>Six months</source>
        <translation>近 6 个月</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Timely</source>
        <translation>及时性</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完整性</translation>
    </message>
    <message>
        <source>Reused</source>
        <translation>复用性</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>守约</translation>
    </message>
    <message>
        <source>{met} of {n} met</source>
        <translation>{n} 项里 {met} 项达标</translation>
    </message>
    <message>
        <source>{words}, {mend} to mend</source>
        <translation>{words}，{mend} 项要补</translation>
    </message>
    <message>
        <source>the month is not over</source>
        <translation>这个月还没过完</translation>
    </message>
    <message>
        <source>most progress: {metric}</source>
        <translation>{metric}进步最大</translation>
    </message>
    <message>
        <source>{metric} fell {n} months in a row</source>
        <translation>{metric}连续 {n} 个月下滑</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>Insights</name>
    <message>
        <source>Counted: {words}</source>
        <translation>算谁：{words}</translation>
    </message>
    <message>
        <source>When: {words}</source>
        <translation>时间：{words}</translation>
    </message>
    <message>
        <source>Left out: {words}</source>
        <translation>不算：{words}</translation>
    </message>
    <message>
        <source>pp</source>
        <translation>个百分点</translation>
    </message>
    <message>
        <source>d</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>出报告</translation>
    </message>
    <message>
        <source>Excel, with live tables…</source>
        <translation>Excel，带图表…</translation>
    </message>
    <message>
        <source>PDF, A4…</source>
        <translation>PDF，A4…</translation>
    </message>
</context>
<context>
    <name>InsightsPage</name>
    <message>
        <source>Insights</source>
        <translation>数据洞察</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>No applications in this window</source>
        <translation>这段时间没有投递</translation>
    </message>
    <message>
        <source>Choose a longer window. A day counts once it is over: what happened today is in tomorrow&apos;s figures.</source>
        <translation>请选更长的时间段。统计到昨天为止，今天的数据明天计入。</translation>
    </message>
    <message>
        <source>Import a ledger</source>
        <translation>导入台账</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>漏斗与质量</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Interviewers</source>
        <translation>面试官</translation>
    </message>
    <message>
        <source>Habits</source>
        <translation>使用健康度</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>前后对比</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Recruiters</source>
        <translation>招聘专员</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>next tab</source>
        <translation>换页签</translation>
    </message>
    <message>
        <source>window</source>
        <translation>换时间</translation>
    </message>
    <message>
        <source>the people behind it</source>
        <translation>看名单</translation>
    </message>
    <message>
        <source>Counted from stage events; people still in a stage are shown, not counted</source>
        <translation>按阶段事件计；仍在阶段里的人只显示，不计入</translation>
    </message>
</context>
<context>
    <name>KpiDesk</name>
    <message>
        <source>Recruiters {month}</source>
        <translation>招聘专员贡献报告 {month}</translation>
    </message>
    <message>
        <source>Weights kept</source>
        <translation>权重已保存</translation>
    </message>
</context>
<context>
    <name>KpiTab</name>
    <message>
        <source>Who reached what</source>
        <translation>每人的得分</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>The next month</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>value × weight = points</source>
        <translation>数值 × 权重 = 得分</translation>
    </message>
    <message>
        <source>{words}; not recorded yet: {names}; the total is scaled to 100</source>
        <translation>{words}；还没有记录：{names}，合计按 100 折算</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Nobody owned an application in this month</source>
        <translation>这个月没有人负责应聘</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>到岗</translation>
    </message>
    <message>
        <source>Departments content</source>
        <translation>用人部门满意</translation>
    </message>
    <message>
        <source>Answers of departments on this person&apos;s positions: four of five or more</source>
        <translation>用人部门对这个人所负责职位的评价：4 分及以上算满意</translation>
    </message>
    <message>
        <source>Saved (yuan)</source>
        <translation>节省（元）</translation>
    </message>
    <message>
        <source>Against the average cost of a hire this year, by channel</source>
        <translation>按渠道，与今年每入职的平均成本相比</translation>
    </message>
    <message>
        <source>Not recorded yet</source>
        <translation>还没有记录</translation>
    </message>
    <message>
        <source>{part} of {n}</source>
        <translation>{n} 里 {part}</translation>
    </message>
</context>
<context>
    <name>MetricsTab</name>
    <message>
        <source>the same in charts, reports and on the command line</source>
        <translation>图表、报告和命令行里都是同一个数</translation>
    </message>
    <message>
        <source>All figures of the dictionary</source>
        <translation>全部指标</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95% 区间</translation>
    </message>
    <message>
        <source>n</source>
        <translation>样本数</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>仍在</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>P90 {n} d</source>
        <translation>P90 {n} 天</translation>
    </message>
    <message>
        <source>{n}, few</source>
        <translation>{n} 次，样本少</translation>
    </message>
    <message>
        <source>See the {n} not decided</source>
        <translation>看还没有结果的 {n} 个</translation>
    </message>
    <message>
        <source>See all {n}</source>
        <translation>看全部 {n} 个</translation>
    </message>
    <message>
        <source>See the {n} that count for it</source>
        <translation>看做到的 {n} 个</translation>
    </message>
    <message>
        <source>See the {n} that count against it</source>
        <translation>看没做到的 {n} 个</translation>
    </message>
</context>
<context>
    <name>MonthBar</name>
    <message>
        <source>The month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>The next month</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>The dark mark is the target; a row opens its people</source>
        <translation>竖线是目标；点任一行看明细名单</translation>
    </message>
    <message>
        <source>All departments</source>
        <translation>全部部门</translation>
    </message>
</context>
<context>
    <name>QualityTab</name>
    <message>
        <source>Funnel</source>
        <translation>招聘漏斗</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>Went on</source>
        <translation>转化率</translation>
    </message>
    <message>
        <source>Of completed</source>
        <translation>已离开</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>仍在</translation>
    </message>
    <message>
        <source>Stage times</source>
        <translation>各阶段用时</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已离开</translation>
    </message>
    <message>
        <source>Median, days</source>
        <translation>中位数（天）</translation>
    </message>
    <message>
        <source>P90, days</source>
        <translation>P90（天）</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超时占比</translation>
    </message>
    <message>
        <source>Why applications ended</source>
        <translation>结束原因</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>How interviewers rate</source>
        <translation>面试官打分校准</translation>
    </message>
    <message>
        <source>Interviewer</source>
        <translation>面试官</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>95 % from</source>
        <translation>95% 区间从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>同场次数</translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation>每月走势</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>应聘</translation>
    </message>
    <message>
        <source>Hired</source>
        <translation>入职</translation>
    </message>
    <message>
        <source>Days to hire</source>
        <translation>录用用时（天）</translation>
    </message>
    <message>
        <source>of the applications that ended in the window</source>
        <translation>时间段内结束的投递</translation>
    </message>
    <message>
        <source>The standard reason that was chosen when the application ended.</source>
        <translation>结束投递时所选的标准原因。</translation>
    </message>
    <message>
        <source>No application ended with a reason in this window.</source>
        <translation>这段时间没有填写原因的结束。</translation>
    </message>
    <message>
        <source>beside those who rated the same people</source>
        <translation>与同场面试官均分之差</translation>
    </message>
    <message>
        <source>No two people rated the same candidate in this window.</source>
        <translation>这段时间没有两人同评一位候选人。</translation>
    </message>
    <message>
        <source>whole months, by the day of creation</source>
        <translation>整月，按应聘建立日</translation>
    </message>
    <message>
        <source>No month has an application.</source>
        <translation>还没有应聘。</translation>
    </message>
    <message>
        <source>{n} applications, {hired} hired</source>
        <translation>{n} 份投递，{hired} 人入职</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>In percentage points against the window before. Under 10 cases: few.</source>
        <translation>与前一时段相差的个百分点。不足 10 例标「样本少」。</translation>
    </message>
    <message>
        <source>No applications were created in this window.</source>
        <translation>这段时间没有新投递。</translation>
    </message>
    <message>
        <source>of those who left the stage in the window</source>
        <translation>时间段内离开该阶段的人</translation>
    </message>
    <message>
        <source>Stays longer than the stage&apos;s limit, counted as the limit counts, ÷ stays.</source>
        <translation>超过阶段时限的次数 ÷ 全部次数，按时限自己的算法计时。</translation>
    </message>
    <message>
        <source>Nobody left a stage in this window.</source>
        <translation>这段时间没有人离开阶段。</translation>
    </message>
</context>
<context>
    <name>RaterChart</name>
    <message>
        <source>Dot: difference; line: 95 % interval; grey: normal</source>
        <translation>圆点为偏差，横线为可信范围，灰带为正常</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>同场次数</translation>
    </message>
    <message>
        <source>strict {n}</source>
        <translation>偏严 {n}</translation>
    </message>
    <message>
        <source>lenient {n}</source>
        <translation>偏宽 {n}</translation>
    </message>
    <message>
        <source>{n}, few</source>
        <translation>{n} 次，样本少</translation>
    </message>
    <message>
        <source>{n}, strict</source>
        <translation>{n} 次，偏严</translation>
    </message>
    <message>
        <source>{n}, lenient</source>
        <translation>{n} 次，偏宽</translation>
    </message>
</context>
<context>
    <name>RatersTab</name>
    <message>
        <source>Seen by the person, the lead and HR managers. Severity never changes a score.</source>
        <translation>只给本人、负责人和 HR 经理看；偏差从不改动任何分数</translation>
    </message>
    <message>
        <source>Interviewers</source>
        <translation>面试官</translation>
    </message>
    <message>
        <source>What these figures are</source>
        <translation>这些数字怎么算</translation>
    </message>
    <message>
        <source>Interviewer</source>
        <translation>面试官</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>面试</translation>
    </message>
    <message>
        <source>Evaluated on time</source>
        <translation>评价按时</translation>
    </message>
    <message>
        <source>Evaluated at all</source>
        <translation>评价完成</translation>
    </message>
    <message>
        <source>Concludes yes</source>
        <translation>推荐占比</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95% 区间</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>同场次数</translation>
    </message>
    <message>
        <source>{n}, few</source>
        <translation>{n} 次，样本少</translation>
    </message>
</context>
<context>
    <name>ReasonChart</name>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
</context>
<context>
    <name>ReportDesk</name>
    <message>
        <source>Recruiting report</source>
        <translation>招聘数据月报</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>出报告</translation>
    </message>
    <message>
        <source>Daily report</source>
        <translation>招聘日报</translation>
    </message>
    <message>
        <source>Weekly report</source>
        <translation>招聘周报</translation>
    </message>
    <message>
        <source>Weekly pool report</source>
        <translation>人才库周报</translation>
    </message>
    <message>
        <source>Copied: paste it into the group chat</source>
        <translation>已复制，可以粘贴到群里</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
</context>
<context>
    <name>ReportMenu</name>
    <message>
        <source>Today, per position</source>
        <translation>今天，按职位</translation>
    </message>
    <message>
        <source>The last 7 days, per position</source>
        <translation>最近 7 天，按职位</translation>
    </message>
    <message>
        <source>Copy for the group chat</source>
        <translation>复制成群消息</translation>
    </message>
    <message>
        <source>The talent pool, last 7 days</source>
        <translation>人才库，最近 7 天</translation>
    </message>
    <message>
        <source>Write reports on a schedule…</source>
        <translation>定时写报告…</translation>
    </message>
</context>
<context>
    <name>RunningPanel</name>
    <message>
        <source>What was learned</source>
        <translation>学到了什么</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>all positions</source>
        <translation>全部职位</translation>
    </message>
    <message>
        <source>since {day}, {where}</source>
        <translation>{day} 开始，{where}</translation>
    </message>
    <message>
        <source>{start} to {end}, {where}</source>
        <translation>{start} 至 {end}，{where}</translation>
    </message>
    <message numerus="yes">
        <source>See the %n people</source>
        <translation>
            <numerusform>看这 %n 人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SchedulesPopover</name>
    <message>
        <source>Reports on a schedule</source>
        <translation>定时报告</translation>
    </message>
    <message>
        <source>Written while the program runs; what was missed is made up for at the next start.</source>
        <translation>程序开着时自动写；错过的，下次打开时补上最近一份。</translation>
    </message>
    <message>
        <source>Choose its folder…</source>
        <translation>选择存到哪里…</translation>
    </message>
    <message>
        <source>Which report</source>
        <translation>哪份报告</translation>
    </message>
    <message>
        <source>On which day of the week</source>
        <translation>星期几</translation>
    </message>
    <message>
        <source>day </source>
        <translation>每月第 </translation>
    </message>
    <message>
        <source>On which day of the month</source>
        <translation>每月几号</translation>
    </message>
    <message>
        <source>At what time</source>
        <translation>几点</translation>
    </message>
    <message>
        <source>In what form</source>
        <translation>什么格式</translation>
    </message>
    <message>
        <source>Daily report</source>
        <translation>招聘日报</translation>
    </message>
    <message>
        <source>Weekly report</source>
        <translation>招聘周报</translation>
    </message>
    <message>
        <source>Monthly report</source>
        <translation>招聘月报</translation>
    </message>
    <message>
        <source>Health report</source>
        <translation>健康度报告</translation>
    </message>
    <message>
        <source>Weekly pool report</source>
        <translation>人才库周报</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>还没有。</translation>
    </message>
    <message>
        <source>Write it no more</source>
        <translation>不再写</translation>
    </message>
    <message>
        <source>every day {time}</source>
        <translation>每天 {time}</translation>
    </message>
    <message>
        <source>{weekday} {time}</source>
        <translation>每{weekday} {time}</translation>
    </message>
    <message>
        <source>day {n} of the month, {time}</source>
        <translation>每月 {n} 日 {time}</translation>
    </message>
    <message>
        <source>Folder for the report</source>
        <translation>报告存到哪个文件夹</translation>
    </message>
    <message>
        <source>No longer written: {name}</source>
        <translation>不再写：{name}</translation>
    </message>
</context>
<context>
    <name>ScopeBar</name>
    <message>
        <source>All positions</source>
        <translation>全部职位</translation>
    </message>
    <message>
        <source>All departments</source>
        <translation>全部部门</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>全部渠道</translation>
    </message>
    <message>
        <source>Compared with {start} to {end}; days in Beijing time</source>
        <translation>对比 {start} 至 {end}；按北京时间</translation>
    </message>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>近 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>{title} (closed)</source>
        <translation>{title}（已关闭）</translation>
    </message>
</context>
<context>
    <name>StartPanel</name>
    <message>
        <source>Begin an experiment</source>
        <translation>开始一个实验</translation>
    </message>
    <message>
        <source>How we invite</source>
        <translation>怎么邀约</translation>
    </message>
    <message>
        <source>as now: call, then text</source>
        <translation>照旧：先打电话，再发短信</translation>
    </message>
    <message>
        <source>new: text with the map</source>
        <translation>新做法：短信附地图</translation>
    </message>
    <message>
        <source>What is tried</source>
        <translation>试什么</translation>
    </message>
    <message>
        <source>Way A</source>
        <translation>做法 A</translation>
    </message>
    <message>
        <source>Way B</source>
        <translation>做法 B</translation>
    </message>
    <message>
        <source>All positions</source>
        <translation>全部职位</translation>
    </message>
    <message>
        <source> pp</source>
        <translation> 个百分点</translation>
    </message>
    <message>
        <source>Judged by</source>
        <translation>看哪个指标</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>Worth seeing</source>
        <translation>想看出多少</translation>
    </message>
    <message>
        <source>Cases in each</source>
        <translation>每组样本</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>{n} cases in each show {points} points in 8 of 10 tries.</source>
        <translation>每组 {n} 份有结果的应聘，10 次里有 8 次能看出 {points} 个百分点。</translation>
    </message>
    <message numerus="yes">
        <source>{words} About %n weeks.</source>
        <translation>
            <numerusform>{words}按现在的速度约 %n 周。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrendChart</name>
    <message>
        <source>Applications; below: offers accepted and the median days to them. Grey: not over yet</source>
        <translation>应聘数；下面是接受录用的人数和录用用时中位数。灰色：还没过完</translation>
    </message>
    <message numerus="yes">
        <source>%n hired</source>
        <translation>
            <numerusform>录用 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} 天</translation>
    </message>
</context>
<context>
    <name>WeightsPanel</name>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>One figure for a season</source>
        <translation>某项按季节调整</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>on</source>
        <translation>以后</translation>
    </message>
    <message>
        <source>Take this line away</source>
        <translation>删去这一行</translation>
    </message>
    <message>
        <source>Together 100</source>
        <translation>合计 100</translation>
    </message>
    <message>
        <source>Together {n}, must be 100</source>
        <translation>合计 {n}，要等于 100</translation>
    </message>
    <message>
        <source>Then: {words}</source>
        <translation>调整后：{words}</translation>
    </message>
</context>
<context>
    <name>_Cell</name>
    <message>
        <source>See these people</source>
        <translation>看这些人</translation>
    </message>
</context>
</TS>
