# Aliases; ./zs does the work.
.PHONY: demo test check bench

demo test check bench:
	./zs $@
