/* The wall clock, wrong by as many seconds as stand in a file: preloaded into processes of a fault run.
 *
 * CLOCK_FILE names a file of eight bytes, a signed integer of this machine. It is mapped once, so
 * that a jump is seen by everybody at once and asking for the time takes no lock. Monotonic clocks
 * are the true ones, and no wait is touched: the interpreter's own lock waits on one.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static const int64_t right = 0;
static const volatile int64_t *off = &right;

__attribute__((constructor)) static void map_the_file(void)
{
    const char *name = getenv("CLOCK_FILE");
    int file = name ? open(name, O_RDONLY | O_CLOEXEC) : -1;
    void *mapped = file < 0 ? MAP_FAILED : mmap(NULL, sizeof *off, PROT_READ, MAP_SHARED, file, 0);
    if (mapped == MAP_FAILED) {
        fputs("CLOCK_FILE cannot be mapped\n", stderr);
        _exit(1);
    }
    close(file);
    off = mapped;
}

int clock_gettime(clockid_t which, struct timespec *told)
{
    int failed = syscall(SYS_clock_gettime, which, told);
    if (!failed && (which == CLOCK_REALTIME || which == CLOCK_REALTIME_COARSE))
        told->tv_sec += *off;
    return failed;
}

int gettimeofday(struct timeval *told, void *zone)
{
    struct timespec now;
    (void)zone;
    clock_gettime(CLOCK_REALTIME, &now);
    told->tv_sec = now.tv_sec;
    told->tv_usec = now.tv_nsec / 1000;
    return 0;
}

time_t time(time_t *told)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (told)
        *told = now.tv_sec;
    return now.tv_sec;
}
