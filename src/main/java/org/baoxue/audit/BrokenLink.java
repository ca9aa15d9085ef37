package org.baoxue.audit;

/// Where a stream of the trail first does not hold.
///
/// @param sequence the link's number
record BrokenLink(long sequence, Fault fault) {

    /// What is wrong.
    enum Fault {
        /// 被改动: it does not say what it said when it was added.
        ALTERED,
        /// 缺失: it is not there, others behind it are.
        MISSING,
        /// 被移动: another link stands in its place.
        MOVED,
        /// 断链: it was added to another link than the one that now stands before it.
        UNLINKED,
        /// 被截断: it is not there, nor any behind it.
        CUT_OFF,
        /// 被重写: it is not the link that was noted, now or earlier, as the stream's head.
        REWRITTEN,
        /// 首部缺失: nothing tells how far the stream has come.
        NO_HEAD
    }
}
