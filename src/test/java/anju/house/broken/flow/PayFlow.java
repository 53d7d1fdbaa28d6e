package anju.house.broken.flow;

import anju.house.broken.http.Door;
import com.hazelcast.config.Config;
import io.vertx.core.Vertx;
import io.vertx.core.shareddata.Lock;
import java.sql.Connection;

/** Built wrong on purpose: a flow that knows doors, the database, Hazelcast and a shared lock. */
public class PayFlow {

    /** Knows too much. */
    public void pay(Door door, Connection sql, Config config, Vertx vertx, Lock lock) {
        lock.release();
    }
}
