import { openThrowAwayCosmos } from '../support/stores';
import { documentStoreContract } from './documents.contract';
import { queryContract } from './queries.contract';

documentStoreContract('Cosmos DB', openThrowAwayCosmos);
queryContract('Cosmos DB', openThrowAwayCosmos);
