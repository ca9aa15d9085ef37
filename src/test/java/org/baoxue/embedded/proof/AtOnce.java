package org.baoxue.embedded.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// Several threads that begin in the same moment.
final class AtOnce {

    interface Work<T> {
        T of(int thread) throws Exception;
    }

    private AtOnce() {}

    static <T> List<T> run(int threads, Work<T> work) throws Exception {
        var together = new CyclicBarrier(threads);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var tasks =
                    IntStream.range(0, threads)
                            .<Callable<T>>mapToObj(thread ->
                                    () -> {
                                        together.await();
                                        return work.of(thread);
                                    })
                            .toList();
            var answers = new ArrayList<T>();
            for (Future<T> answer : pool.invokeAll(tasks)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
