import { openThrowAwayCosmos } from '../support/stores';
import { documentStoreContract } from './documents.contract';

documentStoreContract('Cosmos DB', openThrowAwayCosmos);
