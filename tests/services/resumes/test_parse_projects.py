"""Projects as people list them, mostly without any dates."""

from __future__ import annotations

import pytest

from services.resumes.parse.profile import parse


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        (
            "项目一：电商平台前端重构\n职责：设计\n项目二：实时数据大屏\n职责：全栈开发",
            ["电商平台前端重构", "实时数据大屏"],
        ),
        ("1、公司官网重构\n使用React重构老旧官网\n2、电商小程序\n使用原生框架开发", ["公司官网重构", "电商小程序"]),
        ("爬虫项目\nPython\n利用多线程爬取内容，使用正则表达式解析。", ["爬虫项目"]),
        ("川味小面门户网站：example.com\n自学HTML完成门户网站的全部设计。", ["川味小面门户网站"]),
        (
            "广东省块数据平台\n职位：前端负责人\n任职时间：2024/7 - 2025/6\n项目内容：\n参与需求分析",
            ["广东省块数据平台"],
        ),
        ("智慧园区管理系统\n专职测试工程师\n2022年1月 至 2023年5月\n参与需求评审", ["智慧园区管理系统"]),
        ("2023 秒杀系统（负责人）\n• Redis集群+消息队列，峰值处理能力提升10倍", ["秒杀系统"]),
        ("2019-03 至 2019-12 50吨门式起重机轻量化设计 结构设计\n自重降低百分之八", ["50吨门式起重机轻量化设计"]),
        (
            "协作平台官网\t2026.03-04\n独立完成落地页开发\n数据看板demo\t2026.06\n模拟客户展示",
            ["协作平台官网", "数据看板demo"],
        ),
        ("项目一：闹钟APP设计 2014/3--2014/4\n项目描述：健康工具", ["闹钟APP设计"]),
        ("2014.10 - 2016.10\t优秀毕业生、国家励志奖学金", []),
        ("负责需求分析\n完成系统设计，编写文档。\n项目难点：\n数据量大", []),
    ],
)
def test_projects_have_their_names(rows: str, names: list[str]) -> None:
    found = parse(f"周明远\n13761230918\n项目经历\n{rows}\n").projects
    assert [project.name.value for project in found] == names
