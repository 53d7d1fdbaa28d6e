package anju.settlement;

import static anju.story.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import anju.order.Stage;
import anju.value.Money;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** A confirmed visit is paid for; what the public purse does not hold, the family pays. */
class A04_PaidFromTheRightPurseTest {

    private static final Stage.Confirmed CONFIRMED = new Stage.Confirmed(
        new Stage.Visited(List.of(), List.of(), List.of()),
        LI_MEI,
        5
    );

    @Test
    void theFamilyPaysWhatThePublicPurseDoesNotHold() {
        var paid = (Settling.Paid) settle(8_000, publicPurse(5_000), selfPay());
        assertThat(paid.parts()).containsExactly(
            new Settling.Part(id(1), new Money(5_000)),
            new Settling.Part(id(2), new Money(3_000))
        );
    }

    @Test
    void withoutAnyPurseThatCanItIsNotPaid() {
        assertThat(settle(8_000, publicPurse(5_000))).isEqualTo(new Settling.Short(new Money(3_000)));
    }

    @Property
    void thePartsSumToThePriceAndNoPurseGivesMoreThanItHolds(
        @ForAll @LongRange(max = 1_000_000) long price,
        @ForAll @LongRange(max = 1_000_000) long balance
    ) {
        var paid = (Settling.Paid) settle(price, publicPurse(balance), selfPay());
        assertThat(
            paid
                .parts()
                .stream()
                .mapToLong(p -> p.amount().fen())
                .sum()
        ).isEqualTo(price);
        assertThat(paid.parts()).allMatch(p -> p.amount().fen() > 0);
        assertThat(paid.parts()).allMatch(p -> !p.purse().equals(id(1)) || p.amount().fen() <= balance);
    }

    private static Settling.Outcome settle(long price, Purse... purses) {
        return Settling.settle(order(CONFIRMED), CONFIRMED, new Money(price), List.of(purses));
    }

    private static Purse publicPurse(long fen) {
        return new Purse(id(1), Purse.Kind.GOVERNMENT_PURCHASE, new Money(fen));
    }

    private static Purse selfPay() {
        return new Purse(id(2), Purse.Kind.SELF_PAY, null);
    }
}
