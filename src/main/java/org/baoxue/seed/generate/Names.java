package org.baoxue.seed.generate;

import org.baoxue.shared.Sex;

import java.util.List;

/// Names put together from characters: nobody's and no place's.
final class Names {

    private static final List<String> SURNAMES =
            characters(
                    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金"
                            + "石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤");
    private static final List<String> DOUBLE_SURNAMES =
            List.of("欧阳", "上官", "诸葛", "司徒", "令狐", "尉迟", "皇甫", "单于");
    private static final List<String> BOYS =
            characters("伟强磊军洋勇杰涛超明刚平辉鹏飞波斌浩宇鑫博文俊峰志建国海龙林成东亮阳晨轩子睿昊天泽凯旭航宏毅");
    private static final List<String> GIRLS =
            characters("芳娜敏静秀丽艳霞燕玲萍红梅兰英慧洁莹雪婷倩颖琳欣怡佳雅梦诗涵思语嘉悦心蕊彤瑶露晴雨月小花春秋");

    /// Seen on rolls but missing from many a font; the last ones lie outside the basic plane.
    private static final List<String> RARE = characters("㛃䶮彧珺翀堃燚赟昶犇骉㻬𬭎𬤊𫖯𬘭");

    private static final List<String> PLACE_FIRST =
            characters("拾望听枕揽衔采晒问牧渡折映挂萤砚临盼迎耕读栖倚寻踏植怀照伴知拂分凝绕叩卧追浣锄缀");
    private static final List<String> PLACE_SECOND =
            characters("穗星雨溪月云薇书渠笛鹤桂雪竹麦荷枫禾露霜泉岚荻菊松萝鹿雁莺蒲芷藻棠榆槐桑麻葵稷黍蓼");
    private static final List<String> PLACE_PREFIX =
            List.of("", "上", "下", "东", "西", "南", "北", "前", "后");
    private static final List<String> FAR_CITIES = List.of("望潮市", "东篱市", "南亭市", "星渚市", "泊云市");
    private static final List<String> ORDINALS =
            List.of("第一", "第二", "第三", "第五", "第八", "第十一", "实验", "晨光", "育英");

    private Names() {}

    static String surname(Dice dice) {
        return dice.chance(0.01) ? dice.pick(DOUBLE_SURNAMES) : dice.pick(SURNAMES);
    }

    static String given(Sex sex, Dice dice) {
        var usual = sex == Sex.MALE ? BOYS : GIRLS;
        var last = dice.pick(dice.chance(0.008) ? RARE : usual);
        return dice.chance(0.2) ? last : dice.pick(usual) + last;
    }

    /// The k-th place of a county; no two alike among the first fifteen thousand.
    static String place(int k) {
        var pairs = PLACE_FIRST.size() * PLACE_SECOND.size();
        // A prime step through all pairs, so that neighbours do not sound alike.
        var pair = (int) (577L * k % pairs);
        return PLACE_PREFIX.get(k / pairs % PLACE_PREFIX.size())
                + PLACE_FIRST.get(pair % PLACE_FIRST.size())
                + PLACE_SECOND.get(pair / PLACE_FIRST.size());
    }

    /// A school in a city that is on no map.
    static String farSchool(int grade, Dice dice) {
        return dice.pick(FAR_CITIES) + dice.pick(ORDINALS) + (grade <= 6 ? "小学" : "中学");
    }

    private static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }
}
