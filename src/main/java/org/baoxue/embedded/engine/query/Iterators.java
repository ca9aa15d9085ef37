package org.baoxue.embedded.engine.query;

import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.Predicate;

/// Iterators made of iterators, each taking no more than it is asked for.
public final class Iterators {

    private Iterators() {}

    public static <A, B> Iterator<B> mapped(Iterator<A> all, Function<A, B> change) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public B next() {
                return change.apply(all.next());
            }
        };
    }

    static <T> Iterator<T> filtered(Iterator<T> all, Predicate<T> wanted) {
        return new Ahead<>() {
            @Override
            boolean move() {
                while (all.hasNext()) {
                    var next = all.next();
                    if (wanted.test(next)) {
                        return found(next);
                    }
                }
                return false;
            }
        };
    }

    /// Without the first few, and no more than so many; 0 for all.
    static <T> Iterator<T> part(Iterator<T> all, long skip, long limit) {
        if (skip == 0 && limit == 0) {
            return all;
        }
        return new Ahead<>() {
            private long skipped;
            private long given;

            @Override
            boolean move() {
                for (; skipped < skip && all.hasNext(); skipped++) {
                    all.next();
                }
                return (limit == 0 || given++ < limit) && all.hasNext() && found(all.next());
            }
        };
    }

    static <T> Iterator<T> joined(List<Iterator<T>> parts) {
        var later = parts.iterator();
        return new Ahead<>() {
            private Iterator<T> now = later.next();

            @Override
            boolean move() {
                while (!now.hasNext() && later.hasNext()) {
                    now = later.next();
                }
                return now.hasNext() && found(now.next());
            }
        };
    }

    /// Of each, what it is made into.
    public static <A, B> Iterator<B> flat(Iterator<A> all, Function<A, Iterator<B>> parts) {
        return new Ahead<>() {
            private Iterator<B> now = Collections.emptyIterator();

            @Override
            boolean move() {
                while (!now.hasNext() && all.hasNext()) {
                    now = parts.apply(all.next());
                }
                return now.hasNext() && found(now.next());
            }
        };
    }

    /// Of parts that are each in order, all in order.
    static <T> Iterator<T> merged(List<Iterator<T>> parts, Comparator<T> order) {
        record Head<T>(T value, Iterator<T> rest) {}
        var heads =
                new PriorityQueue<Head<T>>((one, other) -> order.compare(one.value, other.value));
        for (var part : parts) {
            if (part.hasNext()) {
                heads.add(new Head<>(part.next(), part));
            }
        }
        return new Ahead<>() {
            @Override
            boolean move() {
                var first = heads.poll();
                if (first == null) {
                    return false;
                }
                if (first.rest.hasNext()) {
                    heads.add(new Head<>(first.rest.next(), first.rest));
                }
                return found(first.value);
            }
        };
    }

    /// One that must look ahead to know whether there is more.
    private abstract static class Ahead<T> implements Iterator<T> {

        private enum State {
            UNKNOWN,
            READY,
            OVER
        }

        private State state = State.UNKNOWN;
        private List<T> next = List.of();

        abstract boolean move();

        boolean found(T value) {
            next = List.of(value);
            return true;
        }

        @Override
        public boolean hasNext() {
            if (state == State.UNKNOWN) {
                state = move() ? State.READY : State.OVER;
            }
            return state == State.READY;
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            state = State.UNKNOWN;
            return next.getFirst();
        }
    }
}
